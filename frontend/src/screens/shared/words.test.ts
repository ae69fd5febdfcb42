import { expect, it } from 'vitest';
import { exerciseWords } from './words';

it('never lets a real call pass for an exercise, nor an exercise for a real call', () => {
  expect(exerciseWords(false, null)).toBeNull();
  expect(exerciseWords(false, false)).toBeNull();
  expect(exerciseWords(true, null)?.title).toBe('EXERCISE.');
  expect(exerciseWords(true, true)).toEqual({ isReal: false, title: 'EXERCISE.', words: 'Not a real call.' });
  expect(exerciseWords(true, false)).toMatchObject({ isReal: true, title: 'REAL CALL.' });
});
