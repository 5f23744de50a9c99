/** English titles of quizzes that the author gave none; all other texts of a quiz are the player's. */
export const texts = {
  "quiz.title.quiz": "Quiz",
  "quiz.title.practice": "Practice",
  "quiz.title.pre-test": "Pre-test",
  "quiz.title.post-test": "Post-test",
  "quiz.title.exam": "Exam",
};
