package org.chainon.account;

import static org.chainon.account.Rule.ADMIN;
import static org.chainon.account.Rule.ADVISES;
import static org.chainon.account.Rule.ANYONE;
import static org.chainon.account.Rule.BUYER;
import static org.chainon.account.Rule.EXPERT;
import static org.chainon.account.Rule.FACILITATES;
import static org.chainon.account.Rule.FACILITATOR;
import static org.chainon.account.Rule.MANAGER;
import static org.chainon.account.Rule.MEMBER;
import static org.chainon.account.Rule.ONESELF;
import static org.chainon.account.Rule.SELF;
import static org.chainon.account.Rule.SIGNED_IN;
import static org.chainon.account.Rule.SUPPLIER;

import java.util.Set;

/** What can be done on the platform, and who may: the whole policy. One rule that holds is enough. */
public enum Action {
    /** Public pages and lists. */
    READ_PUBLIC(ANYONE),
    /** Asking for a link, giving a password, coming from a provider of identities. */
    SIGN_IN(ANYONE),
    /** One's own name, password, second factor, sessions, data: not for who acts in one's place. */
    KEEP_OWN_ACCOUNT(ONESELF),
    SIGN_OUT(SIGNED_IN),
    /** Making the profile of an enterprise that has none, or asking to join one. */
    REFERENCE_SUPPLIER(SIGNED_IN),
    /** Making a buyer's organisation, or asking to join one. */
    JOIN_BUYER(SIGNED_IN),
    /** Changing a supplier's profile, its drafts and files. */
    EDIT_SUPPLIER(MEMBER, FACILITATES, ADMIN),
    /** What a supplier says of lots, and what it is proposed for itself. */
    ANSWER_FOR_SUPPLIER(MEMBER),
    /** A supplier's bids: their stages, files and results. */
    FOLLOW_BIDS(MEMBER),
    /** Proofs and other files that are not public. */
    READ_FILES(MEMBER, FACILITATES, ADMIN),
    /** An organisation's people: who asked, who is in, at what level. */
    READ_MEMBERS(MEMBER, FACILITATES, ADMIN),
    MANAGE_MEMBERS(MANAGER, FACILITATES, ADMIN),
    /** How a facilitating body shows itself: name, colours, logo, contact. */
    SET_LOOK(MANAGER, ADMIN),
    /** Offering to cooperate: enterprises do so as well as buyers. */
    OFFER_COOPERATION(SUPPLIER, BUYER, FACILITATOR, ADMIN),
    /** Proposing a private contract, a need, a day of meetings, premises, a training. */
    PROPOSE_NOTICE(BUYER, FACILITATOR, ADMIN),
    /** Saying what one needs; the needs of one's own organisations. */
    WRITE_NEED(BUYER),
    /** A need with its files: for the buyer's people and, once it is no draft, who looks after the territory. */
    READ_NEED(MEMBER, FACILITATES, ADMIN),
    EDIT_NEED(MEMBER),
    /** Offers and decisions are between the buyer and each supplier: nobody else reads them. */
    COMPARE_OFFERS(MEMBER),
    /** The needs that one's enterprises were told of. */
    SEE_RECEIVED_NEEDS(SUPPLIER),
    /** Answering a need, asking about it, making an offer. */
    ANSWER_NEED(MEMBER),
    /** The groupings of one's enterprises; beginning one. */
    SEE_CONSORTIA(SUPPLIER),
    /** Beginning a grouping in the name of an enterprise. */
    FORM_CONSORTIUM(MEMBER),
    /** A grouping in which one's enterprise has a place, as far as that place lets it be seen; what an enterprise says for itself. */
    JOIN_CONSORTIUM(MEMBER),
    /** Inviting, sharing out, handing in: for the lead's people. */
    LEAD_CONSORTIUM(MEMBER),
    /** Looking for a grouping: an enterprise with partners, a buyer for its need, a facilitator for its territory. */
    SEARCH_GROUPING(SUPPLIER, BUYER, FACILITATOR),
    /** A search for a grouping with what it found: of those for whom it was asked. */
    READ_GROUPING_SEARCH(MEMBER),
    /** Preparing a facilitating body's conventions d'affaires; who comes, and who wants to meet whom: for its own people. */
    RUN_CONVENTION(MEMBER),
    /** Registering an enterprise or a buyer for a convention d'affaires, saying whom it wants to meet. */
    ATTEND_CONVENTION(MEMBER),
    /** The needs that wait to be let out; each facilitator sees those of its territory. */
    SEE_WAITING_NEEDS(FACILITATOR, ADMIN),
    /** Letting a need out to the suppliers, or sending it back. */
    MODERATE_NEED(FACILITATES, ADMIN),
    /** Whether a facilitating body looks at needs before suppliers do. */
    SET_NEED_RULE(MANAGER, ADMIN),
    /** Being advised on a purchase: what may be reserved, and who could answer. */
    ADVISE_PURCHASE(BUYER, FACILITATOR, ADMIN),
    /** Handing in a purchase plan; those of one's own organisations. */
    PLAN_PURCHASES(BUYER),
    /** A purchase plan with what is advised: what a buyer will spend is nobody else's business. */
    READ_PROGRAMME(MEMBER),
    /** Where a person finds what its buyers spend. */
    SEE_SPEND(BUYER),
    /** What a buyer spends, with whom: its own people's affair. */
    READ_SPEND(MEMBER),
    /** Handing in files of payments and taking them back, saying what is aimed at. */
    RECORD_SPEND(MEMBER),
    /** A buyer's home. */
    SEE_BUYER_HOME(MEMBER),
    /** The list of suppliers to verify; each facilitator sees those of its territory. */
    SEE_VERIFICATIONS(FACILITATOR, ADMIN),
    VERIFY_SUPPLIER(FACILITATES, ADMIN),
    /** Asking the experts of one's territory. */
    ASK_QUESTION(SUPPLIER, BUYER),
    /** A question with its answers: for those who asked and those who answer. */
    READ_QUESTION(MEMBER, ADVISES),
    /** Saying whether the answer helped. */
    CLOSE_QUESTION(MEMBER),
    /** Taking, assigning, answering a question, and writing what others may learn from it. */
    ANSWER_QUESTION(ADVISES),
    /** The questions of one's territory, and how well they are answered. */
    SEE_QUESTIONS(FACILITATOR, EXPERT),
    /** What waits to be let out. */
    SEE_ARTICLES(FACILITATOR, EXPERT, ADMIN),
    /** Letting out what somebody wrote for the public from a question. */
    REVIEW_ARTICLE(ADVISES, ADMIN),
    /** Taking a supplier out of the directory: who answers for it, who looks after it. */
    WITHDRAW_SUPPLIER(MANAGER, FACILITATES, ADMIN),
    /** People, organisations, roles, imports, jobs, settings, acting as somebody else. */
    ADMINISTER(ADMIN),
    /** Ending to act as somebody else. */
    STOP_IMPERSONATING(SIGNED_IN),
    /** Where one arrives after signing in. */
    GO_HOME(SIGNED_IN),
    /** The territories that one looks after. */
    SEE_TERRITORIES(FACILITATOR, ADMIN),
    /** What alerts bring to the enterprises of a territory, and whom they do not reach: for the body that looks after it. */
    FOLLOW_TERRITORY(MEMBER, ADMIN),
    /** What one follows; making a new watch. */
    FOLLOW(SIGNED_IN),
    /** A watch: of a person, or of a supplier's people. */
    KEEP_WATCH(MEMBER, SELF),
    /** What a link in a mail does, for whom it was written to: the link itself is signed. */
    FOLLOW_MAIL_LINK(ANYONE),
    /** Feeds, under an address that nobody guesses. */
    READ_FEED(ANYONE),
    /** Something of one person alone. */
    OWN_THING(SELF);

    private final Set<Rule> rules;

    Action(Rule... anyOf) {
        rules = Set.of(anyOf);
    }

    public Set<Rule> rules() {
        return rules;
    }
}
