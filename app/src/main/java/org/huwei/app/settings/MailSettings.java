package org.huwei.app.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What mails of notices say about themselves; the server stands under spring.mail (host, port, username, password).
 *
 * @param from the sender's address
 * @param link the address at which people open the product, for links in mails
 */
@ConfigurationProperties("huwei.mail")
public record MailSettings(String from, String link) {}
