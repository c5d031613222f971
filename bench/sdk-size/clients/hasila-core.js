import { compare, createClient } from '@hasila/sdk/core';

export async function ask(url) {
  const input = { indicator: 'criminal-cases-recorded', base: 2024, target: 2025 };
  const { change } = await compare(createClient({ url }), input);
  return change.value;
}
