import { createHasila } from '@hasila/sdk';

export async function ask(url) {
  const input = { indicator: 'criminal-cases-recorded', base: 2024, target: 2025 };
  const { change } = await createHasila({ url }).compare(input);
  return change.value;
}
