"""Refusals of needs, of orders made because of them, of questions and of answers to those."""

from forumplanner.wording.catalogue import N_
from forumplanner.wording.refusal_texts import RefusalText

TEXTS = {
    "need.no-consent": RefusalText(
        N_("A need is kept only with the person's consent."), N_("Ask for it, or mark it as still to be asked.")
    ),
    "need.no-language": RefusalText(N_("For interpreting the language is missing."), N_("Choose or type a language.")),
    "need.no-words": RefusalText(N_("What is needed is missing."), N_("Say it in a few words.")),
    "need.quantity": RefusalText(N_("The number must be at least 1."), N_("Type 1 or more.")),
    "order.ends-before-start": RefusalText(
        N_("The order would end before it begins."), N_("Correct one of the two times.")
    ),
    "order.half-a-time": RefusalText(
        N_("Beginning and end belong together."), N_("Fill in both, or leave both empty for the whole event.")
    ),
    "question.too-few-choices": RefusalText(
        N_("A choice needs at least two answers."), N_("Write one answer in each line.")
    ),
    "question.condition-later": RefusalText(
        N_("A question can depend only on one that is asked before it."),
        N_("Choose an earlier question, or move it up."),
    ),
    "question.condition-answer": RefusalText(
        N_("“{question}” cannot be answered like that."), N_("Choose one of its answers.")
    ),
    "question.circle": RefusalText(N_("The two questions would wait for each other."), N_("Choose another question.")),
    "question.before-condition": RefusalText(
        N_("“{question}” is asked only after “{condition}” is answered."), N_("Move both, or take the condition away.")
    ),
    "question.needed": RefusalText(
        N_("“{question}” is asked depending on the answer to this question."), N_("Take its condition away first.")
    ),
    "question.needed-answer": RefusalText(
        N_("“{question}” waits for an answer that could not be given any more."), N_("Change its condition first.")
    ),
    "question.answers-do-not-fit": RefusalText(
        N_("Answers given already ({count}) would not fit any more."), N_("Add a new question instead.")
    ),
    "answer.required": RefusalText(N_("This question must be answered."), ""),
    "answer.no-choice": RefusalText(N_("“{answer}” is none of the answers."), N_("Choose one of them.")),
    "answer.no-number": RefusalText(N_("This is no number."), N_("Type digits, such as 3 or 2,5.")),
    "answer.not-asked": RefusalText(
        N_("This question is not asked of this person."), N_("Answer the question before it first.")
    ),
}
