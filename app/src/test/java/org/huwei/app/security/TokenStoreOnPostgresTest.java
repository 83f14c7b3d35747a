package org.huwei.app.security;

import org.huwei.app.FreshDatabase;

class TokenStoreOnPostgresTest extends TokenStoreContract {
    TokenStoreOnPostgresTest() {
        super(FreshDatabase.postgres());
    }
}
