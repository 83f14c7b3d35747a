package org.huwei.dashboards.shell;

/** A number beside an entry of the navigation, such as of things unread. */
public interface MenuBadge {

    /** The address of the entry. */
    String path();

    /** The number for a person; 0 shows nothing. */
    long count(String username);

    /** The text key that says the number in words, with the number as its argument. */
    String textKey();
}
