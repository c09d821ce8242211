package org.chainon.account.mail;

/** How a mail leaves. */
interface Delivery {
    /** @throws DeliveryFailed when it has to be tried again */
    void deliver(Letter letter) throws DeliveryFailed;

    /** It could not leave. The message holds no address. */
    final class DeliveryFailed extends Exception {
        private static final long serialVersionUID = 1;

        DeliveryFailed(Exception cause) {
            super(cause.getClass().getSimpleName(), cause);
        }
    }
}
