package org.huwei.app.security;

import org.huwei.etl.PostgresFixture;

class TokenStoreOnPostgresTest extends TokenStoreContract {
    TokenStoreOnPostgresTest() {
        super(PostgresFixture.fresh());
    }
}
