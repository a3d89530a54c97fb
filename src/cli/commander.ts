/**
 * The reader of command lines (only importer of commander).
 *
 * @module
 */

export { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
