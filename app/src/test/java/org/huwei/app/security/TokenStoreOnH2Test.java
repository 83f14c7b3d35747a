package org.huwei.app.security;

import java.util.UUID;

class TokenStoreOnH2Test extends TokenStoreContract {
    TokenStoreOnH2Test() {
        super("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }
}
