/**
 * Mailbox domains of providers in Germany, Austria and Switzerland.
 *
 * @module
 */

import type { MailboxGroup } from './entry.ts';

/** By provider and source. */
export const germanSpeaking: readonly MailboxGroup[] = [
	{ provider: 'gmx', source: 'policies-2026-08', domains: ['gmx.de'] },
	{
		provider: 'gmx',
		source: 'known',
		domains: [
			'gmx.at',
			'gmx.biz',
			'gmx.ch',
			'gmx.com',
			'gmx.eu',
			'gmx.info',
			'gmx.li',
			'gmx.net',
			'gmx.org',
		],
	},
	{ provider: 'web-de', source: 'survey', domains: ['web.de'] },
	{ provider: 'web-de', source: 'known', domains: ['email.de'] },
	{ provider: 't-online', source: 'survey', domains: ['t-online.de'] },
	{ provider: 't-online', source: 'known', domains: ['magenta.de'] },
	{ provider: 'freenet', source: 'survey', domains: ['freenet.de'] },
	{ provider: 'vodafone-de', source: 'policies-2026-08', domains: ['vodafone.de'] },
	{
		provider: 'vodafone-de',
		source: 'known',
		domains: [
			'arcor.de',
			'kabelbw.de',
			'kabelmail.de',
			'nexgo.de',
			'unitybox.de',
			'vodafonemail.de',
		],
	},
	{ provider: 'mailbox-org', source: 'policies-2026-08', domains: ['mailbox.org'] },
	{ provider: 'posteo', source: 'presets', domains: ['posteo.de', 'posteo.net'] },
	{
		provider: 'posteo',
		source: 'known',
		domains: ['posteo.at', 'posteo.ch', 'posteo.eu', 'posteo.org'],
	},
	{ provider: 'a1', source: 'survey', domains: ['aon.at'] },
	{ provider: 'a1', source: 'known', domains: ['a1.net'] },
	{ provider: 'bluewin', source: 'survey', domains: ['bluewin.ch'] },
	{ provider: 'bluewin', source: 'known', domains: ['bluemail.ch'] },
	{ provider: '1&1', source: 'known', domains: ['online.de', 'onlinehome.de'] },
	{ provider: 'mail.de', source: 'known', domains: ['mail.de'] },
	{
		provider: 'O2',
		source: 'known',
		domains: ['alice-dsl.de', 'alice-dsl.net', 'alice.de', 'o2mail.de', 'o2online.de'],
	},
	{
		provider: 'Tuta',
		source: 'known',
		domains: ['keemail.me', 'tuta.com', 'tuta.io', 'tutamail.com', 'tutanota.com', 'tutanota.de'],
	},
	{ provider: 'eclipso', source: 'known', domains: ['eclipso.de'] },
	{ provider: 'Directbox', source: 'known', domains: ['directbox.com'] },
	{ provider: 'NetCologne', source: 'known', domains: ['netcologne.de'] },
	{ provider: 'EWE', source: 'known', domains: ['ewe.net', 'ewetel.net', 'osnanet.de'] },
	{ provider: 'M-net', source: 'known', domains: ['mnet-mail.de', 'mnet-online.de'] },
	{ provider: 'htp', source: 'known', domains: ['htp-tel.de'] },
	{ provider: 'Versatel', source: 'known', domains: ['versanet.de'] },
	{
		provider: 'Magenta (Austria)',
		source: 'known',
		domains: ['chello.at', 'inode.at', 'tele2.at', 'utanet.at'],
	},
	{ provider: 'Drei (Austria)', source: 'known', domains: ['drei.at'] },
	{ provider: 'kabelplus', source: 'known', domains: ['kabelplus.at', 'kabsi.at'] },
	{ provider: 'LIWEST', source: 'known', domains: ['liwest.at'] },
	{ provider: 'Vorarlberg Online', source: 'known', domains: ['cable.vol.at', 'vol.at'] },
	{
		provider: 'Sunrise',
		source: 'known',
		domains: ['freesurf.ch', 'hispeed.ch', 'mysunrise.ch', 'sunrise.ch', 'swissonline.ch'],
	},
	{ provider: 'VTX', source: 'known', domains: ['vtxmail.ch', 'vtxnet.ch'] },
	{
		provider: 'Quickline',
		source: 'known',
		domains: ['besonet.ch', 'quickline.ch', 'quicknet.ch'],
	},
	{ provider: 'netplus', source: 'known', domains: ['netplus.ch'] },
];
