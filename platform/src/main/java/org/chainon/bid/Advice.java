package org.chainon.bid;

import java.util.Collection;
import java.util.Map;

/** What the answers to the five questions speak for; people decide. */
public record Advice(Verdict verdict, long yes, long no, long toCheck) {
    private static final int MANY = 3;

    /** In words: {@code bid.advice.NAME}. */
    public enum Verdict {
        /** Not all questions are answered. */
        UNFINISHED,
        RATHER_YES,
        /** Something has to be cleared up first. */
        TO_CLEAR_UP,
        RATHER_NO
    }

    /** A no to the trade or to the proofs that a lot asks for weighs more than one to the rest: nothing makes up for it. */
    public static Advice of(Map<Question, Answer> answers) {
        long yes = count(answers.values(), Answer.Reply.YES);
        long no = count(answers.values(), Answer.Reply.NO);
        long toCheck = count(answers.values(), Answer.Reply.TO_CHECK);
        return new Advice(verdict(answers, no, toCheck), yes, no, toCheck);
    }

    private static Verdict verdict(Map<Question, Answer> answers, long no, long toCheck) {
        if (no > 1 || no(answers, Question.ACTIVITY) || no(answers, Question.PROOF)) {
            return Verdict.RATHER_NO;
        }
        if (answers.size() < Question.values().length) {
            return Verdict.UNFINISHED;
        }
        return no == 1 || toCheck >= MANY ? Verdict.TO_CLEAR_UP : Verdict.RATHER_YES;
    }

    private static boolean no(Map<Question, Answer> answers, Question question) {
        Answer answer = answers.get(question);
        return answer != null && answer.reply() == Answer.Reply.NO;
    }

    private static long count(Collection<Answer> answers, Answer.Reply reply) {
        return answers.stream().filter(answer -> answer.reply() == reply).count();
    }
}
