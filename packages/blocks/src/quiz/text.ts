/** English texts of quizzes; those of their course are the player's. */
export const texts = {
  "quiz.title.quiz": "Quiz",
  "quiz.title.practice": "Practice",
  "quiz.title.pre-test": "Pre-test",
  "quiz.title.post-test": "Post-test",
  "quiz.title.exam": "Exam",
  "quiz.submit": "Submit answers",
};
