package org.huwei.app.security;

import org.huwei.app.FreshDatabase;

class TokenStoreOnH2Test extends TokenStoreContract {
    TokenStoreOnH2Test() {
        super(FreshDatabase.h2());
    }
}
