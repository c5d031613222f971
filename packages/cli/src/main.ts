#!/usr/bin/env node
import { readEnvironment } from '@hasila/server';
import { runCommand } from './program.js';

process.exitCode = await runCommand(process.argv.slice(2), {
  environment: () => readEnvironment(),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
});
