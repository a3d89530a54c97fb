/**
 * The words that peculiar zones and questions are made of.
 *
 * @module
 */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Clients, some in unusual notation. */
export const ADDRESSES: readonly string[] = words(
	'192.0.2.1 192.0.2.77 198.51.100.7 2001:db8::1 2001:db8::77 ::ffff:192.0.2.1 ::192.0.2.1 2001:DB8:0::1',
);

/** Local parts of senders. */
export const LOCALS: readonly string[] = words(
	`user strong-bad a.b.c Mixed.Case x+y=z a-b_c,d/e .lead trail. a..b j\u00f6rg 50% a|b`,
);

/** HELO names. */
export const HELOS: readonly string[] = words(
	'mail.d0.example h0.example MAIL.Example.COM single [192.0.2.1] d0.example. a_b.example',
);

/** Terms at and beyond the edges of the grammar (RFC 7208 §12). */
export const SYNTAX: readonly string[] = words(`
	all ALL +all ?all all: all/8 all. -all:x +-all --all all=x al
	ip4 ip4: ip4:192.0.2.1 IP4:192.0.2.1 ip4:192.0.2.1/32 ip4:192.0.2.1/ ip4:192.0.2.1/0 ip4:192.0.2.1/00 ip4:192.0.2.1/032
	ip4:192.0.2.1/33 ip4:192.0.2.1//32 ip4:192.0.2 ip4:192.0.2.01 ip4:192.0.2.1:25 ip4:192.0.2.256 ip4:h0.example ip4=192.0.2.1
	ip4:2001:db8::1 ip4:192.0.2.0/24 ip4:192.0.2.0/24/24 ip4:192.0.2.* ip4:%{i} ip4:1 ip4:0xc0.0.2.1 ip4:192.0.2.1,
	ip6 ip6: ip6:2001:db8::1 ip6:2001:DB8::1 ip6:2001:db8::/64 ip6:2001:db8::1/129 ip6:2001:db8::1/0 ip6:2001:db8::1/064
	ip6:192.0.2.1 ip6:::ffff:192.0.2.1 ip6:::ffff:192.0.2.0/120 ip6:::192.0.2.1 ip6:::/0 ip6:::1 ip6:2001:db8:::1 ip6:2001:db8::1%eth0
	ip6:2001:db8::1//64 ip6:1:2:3:4:5:6:7:8:9 ip6:2001:0db8:0000:0000:0000:0000:0000:0001 ip6:[2001:db8::1] ip6:::ffff:192.0.2.1/96
	a a: A a/32 a/24 a/0 a/33 a/024 a//64 a//0 a//129 a/24//64 a//64/24 a/ a// a/24// a/24/64 a:h0.example a:H0.EXAMPLE a:h0.example.
	a:h0.example/24 a:h0.example//64 a:h0.example/24//64 a:h0 a:192.0.2.1 a:h0.111 a:h0.example.. a:.h0.example a:h0..example a:-h0.example
	a:h0.-x a:h0.x- a:h0.x-y a:h0.1x a:h0_0.example a:h0.example:25 a:h0.example/x a:h0.example/ a:/24 a=h0.example a:h0.exam_ple a:h0.%{d}
	a:%{d} a:%{d a:%d a:%% a:%%.example a:%_.example a:%-.example a:x%{}.example a:%{x}.example a:%{d1}. a:%{d0}.example a:%{d}1 a:%{d}.1
	a:%{c}.example a:%{r}.example a:%{t}.example a:h0%00.example a:%{d99}  a:%{d999999999999999999999} a:%{d+}.example a:%{d.+}.example
	mx mx: MX mx/24 mx//64 mx/24//64 mx/33 mx:mx.example mx:MX.example. mx:mx.example/24 mx:mx.example/0 mx:null.example mx:192.0.2.1 mx:mx mx=mx.example
	ptr ptr: ptr/24 ptr:example ptr:d0.example ptr:d0.example. ptr:D0.example ptr:h0.example/24 ptr=d0.example ptr:%{d2}
	exists exists: exists:h0.example exists:h0 exists:h2.example exists:h0.example/24 exists:%{i}.coin.example exists=h0.example exists:text.example
	include include: include:pass.example INCLUDE:pass.example include:PASS.example. include:fail.example include:odd.example include:none.example
	include:text.example include:pass include:pass.example/24 include=pass.example include:d0.example include:deep.example include:192.0.2.1
	redirect redirect: redirect= redirect=pass.example redirect:pass.example REDIRECT=pass.example redirect=pass redirect=none.example -redirect=pass.example
	redirect=pass.example. redirect=pass.example/24 redirect=odd.example redirect=%{d3} redirect=192.0.2.1 redirect=fail.example redirect=text.example
	exp exp: exp= exp=text.example EXP=text.example exp=text exp=%{x}.example exp=none.example -exp=text.example exp=%{d}/x exp=bad.example exp=%{c}.example
	moo moo= moo=1 moo=%{d} moo=%{x} moo=% moo:1 moo/24 moo=a=b m.o-o_9=1 9moo=1 =1 -moo=1 moo=/ m:o=1 m/o=1 default=fail op=pass moo=%{c} x=%%
	v=spf1 v=spf2 , ip4:192.0.2.1,ip6:: "-all" ipv4:192.0.2.1 ip:192.0.2.1 prt ptr,mx -ip4:192.0.2.1 __proto__=1 constructor=1 a:%{d}%{i} %{d} a.b=c
`);

/** Texts of explanations (RFC 7208 §6.2). */
export const EXPLANATIONS: readonly string[] = [
	'no',
	'See http://%{d}/why?s=%{S}&i=%{i}',
	'%{c} is not %{d}',
	'%{r} %{v} %{h}',
	'%{x}',
	'100%',
	'%{l-} %{L} %{o2}',
	'a  b ',
	'%%%_%-',
	'',
	'gr\u00fcn',
	'%{p}',
	'%{S}',
	'%{d2r-}',
	'line\nbreak',
	'%{ir}.%{v}',
	'%{H} %{C}',
];

/** Texts that are an SPF record, or nearly (RFC 7208 §4.5). */
export const SELECTED: readonly string[] = [
	'v=spf1 -all',
	'V=SPF1 -all',
	'v=spf1',
	'v=spf1 ',
	' v=spf1 -all',
	'v=spf10 -all',
	'v=spf1\t-all',
	'v=spf1  -all',
	'v=spf1 ip4:192.0.2.1 -all ',
	'v=spf2 -all',
	'spf2.0/mfrom,pra +all',
	'v = spf1 -all',
	'"v=spf1 -all"',
	'v=spf1-all',
	'v=spf1;-all',
	'text',
	'v=spf1 -all\u00fc',
	'\u00fcv=spf1 -all',
	'v=spf1 \u00a0-all',
	'v=spf1 ?all\r\n',
	'v=spf1.0 -all',
	'v=spf1 mx -all',
];
