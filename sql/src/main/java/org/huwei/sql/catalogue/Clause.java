package org.huwei.sql.catalogue;

/**
 * One clause of the notice 苏府办[2014]78号.
 *
 * @param id how definitions name it, such as C1.2-4
 * @param mechanism 1 to 7 for the notice's seven mechanisms, 0 where a clause is about none or all of them
 * @param heading the part of the notice it stands in
 * @param words the notice's words in Chinese, and an unofficial translation
 */
public record Clause(String id, int mechanism, LocalizedText heading, LocalizedText words) {}
