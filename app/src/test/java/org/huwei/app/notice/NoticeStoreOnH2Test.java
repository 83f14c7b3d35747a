package org.huwei.app.notice;

import java.util.UUID;

class NoticeStoreOnH2Test extends NoticeStoreContract {
    NoticeStoreOnH2Test() {
        super("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }
}
