package org.huwei.app.notice;

import org.huwei.app.FreshDatabase;

class NoticeMailsOnH2Test extends NoticeMailsContract {
    NoticeMailsOnH2Test() {
        super(FreshDatabase.h2());
    }
}
