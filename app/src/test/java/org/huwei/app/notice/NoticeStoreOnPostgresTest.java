package org.huwei.app.notice;

import org.huwei.etl.PostgresFixture;

class NoticeStoreOnPostgresTest extends NoticeStoreContract {
    NoticeStoreOnPostgresTest() {
        super(PostgresFixture.fresh());
    }
}
