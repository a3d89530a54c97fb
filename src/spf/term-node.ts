/**
 * The tree of terms that an evaluation goes through: every term below the one whose record holds it.
 *
 * @module
 */

import type { TermPath, TermStep } from '../findings/finding.ts';
import type { SpfCode } from '../findings/spf.ts';
import type { LookupTerm, ModifierTerm, SpfRecord, WrittenLocal } from './record.ts';

/** A record and the domain that publishes it. */
export interface NamedRecord {
	readonly domain: string;
	readonly record: SpfRecord;
}

/** A term of a path: only those that ask DNS are kept as they were read. */
export type NodeTerm = LookupTerm | ModifierTerm | WrittenLocal;

/** A term, reached from the outermost record. The evaluations of one map share their nodes. */
export interface TermNode {
	/** The `include` or `redirect` that leads to this term's record. */
	readonly parent: TermNode | null;
	readonly domain: string;
	readonly term: NodeTerm;
	/** The terms of the record that this one leads to, by index; filled by a map. */
	below: Map<number, TermNode>;
	/** The codes of the problems noted at this term. */
	noted: readonly SpfCode[];
	/** The record that the term leads to; kept by a map. */
	inner: NamedRecord | null;
	/** The most look-ups that the term and all below it took in one evaluation. */
	lookups: number;
}

/** The terms of one evaluation or map. */
export interface TermTree {
	/** Those of the outermost record, by index. */
	readonly top: Map<number, TermNode>;
	/** The outermost record; kept by a map. */
	inner: NamedRecord | null;
}

const NOTHING_NOTED: readonly SpfCode[] = [];
/** Most nodes have none below. */
const NO_NODES: Map<number, TermNode> = new Map();
/** The tree of a check, which meets every term once and keeps none. */
export const NO_TREE: TermTree = { top: NO_NODES, inner: null };

/** A node that no tree keeps. */
export function newNode(parent: TermNode | null, domain: string, term: NodeTerm): TermNode {
	return {
		parent,
		domain,
		term,
		below: NO_NODES,
		noted: NOTHING_NOTED,
		inner: null,
		lookups: 0,
	};
}

/** The node of a term below another, if a map has made it. */
export function keptNode(
	tree: TermTree,
	parent: TermNode | null,
	index: number,
): TermNode | undefined {
	return (parent === null ? tree.top : parent.below).get(index);
}

/** Puts a node into the tree, below its parent. */
export function keepNode(tree: TermTree, node: TermNode): TermNode {
	const { parent, term } = node;
	if (parent?.below === NO_NODES) parent.below = new Map();
	(parent === null ? tree.top : parent.below).set(term.index, node);
	return node;
}

/** The path to a term, outermost record first. */
export function pathTo(node: TermNode): TermPath {
	const { parent, domain, term } = node;
	const step: TermStep = { domain, term: term.text, index: term.index };
	return parent === null ? [step] : [...pathTo(parent), step];
}
