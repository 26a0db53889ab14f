import { expect, it } from 'vitest';
import { isQuestion } from '../../src/extract/question.ts';

it.each([
  ['Question 1 : What helps?', true],
  ['Question 12. What helps?', true],
  ['Q2: What helps?', true],
  ['Pregunta 3 – ¿Qué ayuda?', true],
  ['Question 4', true],
  ['Question 4 was hard', false],
  ['Questions of the day', false],
  ['Quality 1: high', false],
  ['1. Question', false],
  ['', false],
])('%j is a question: %s', (text, expected) => {
  expect(isQuestion(text)).toBe(expected);
});
