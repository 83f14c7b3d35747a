package org.huwei.app.notice;

import org.huwei.app.FreshDatabase;

class NoticeStoreOnH2Test extends NoticeStoreContract {
    NoticeStoreOnH2Test() {
        super(FreshDatabase.h2());
    }
}
