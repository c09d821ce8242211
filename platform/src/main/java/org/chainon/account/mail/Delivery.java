package org.chainon.account.mail;

/** How a mail leaves. */
interface Delivery {
    /** @throws DeliveryFailed when it has to be tried again */
    void deliver(Letter letter) throws DeliveryFailed;

    /** For now there is nothing more. */
    default void hangUp() {}

    /** It could not leave. The message holds no address. */
    class DeliveryFailed extends Exception {
        private static final long serialVersionUID = 1;

        DeliveryFailed(Exception cause) {
            super(cause.getClass().getSimpleName(), cause);
        }
    }

    /** The other side says for good that it does not take mail for this address. */
    final class DeliveryRefused extends DeliveryFailed {
        private static final long serialVersionUID = 1;

        DeliveryRefused(Exception cause) {
            super(cause);
        }
    }
}
