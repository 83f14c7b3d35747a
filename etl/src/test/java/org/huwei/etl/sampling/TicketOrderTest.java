package org.huwei.etl.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TicketOrderTest {

    @Test
    void givesThePublishedExample() {
        assertThat(order(List.of("a", "b", "c", "d"), "31")).containsExactly("b", "a", "d", "c");
    }

    @Test
    void givesTheDigitsOfTheDefinition() throws Exception {
        TicketNumbers numbers = new TicketNumbers("种子 007");
        for (int i = 0; i < 5000; i++) {
            String id = "320505|" + i + (i % 3 == 0 ? "护未" : i % 5 == 0 ? "😀" : "");
            assertThat(numbers.ticket(id)).isEqualTo(defined("种子 007", id));
        }
    }

    @Test
    void ordersByTheFullTicket() throws Exception {
        List<String> ids = ids(3000);
        List<String> expected = new ArrayList<>();
        for (String id : ids) {
            expected.add(defined("x", id) + " " + id);
        }
        Collections.sort(expected);
        assertThat(TicketOrder.of(ids, "x").stream().map(ticket -> ticket.number() + " " + ticket.id()))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void doesNotDependOnTheOrderOfTheFrame() {
        List<String> shuffled = new ArrayList<>(ids(2000));
        Collections.shuffle(shuffled, new Random(7));
        assertThat(order(shuffled, "seed")).isEqualTo(order(ids(2000), "seed"));
    }

    @Test
    void aSubFrameKeepsItsSubOrder() {
        List<String> part = ids(2000).stream().filter(id -> id.endsWith("3")).toList();
        List<String> whole = new ArrayList<>(order(ids(2000), "seed"));
        whole.retainAll(part);
        assertThat(order(part, "seed")).isEqualTo(whole);
    }

    @Test
    void aLargerSampleExtendsTheSmallerOne() {
        assertThat(TicketOrder.smallest(ids(500), "s", 40).subList(0, 25))
                .isEqualTo(TicketOrder.smallest(ids(500), "s", 25));
    }

    @Test
    void takesASeedAsText() {
        assertThat(order(ids(50), "007")).isNotEqualTo(order(ids(50), "7"));
        assertThat(order(ids(50), "7 ")).isNotEqualTo(order(ids(50), "7"));
    }

    @Test
    void refusesDuplicatesAndHalvesOfCharacters() {
        assertThatThrownBy(() -> TicketOrder.of(List.of("a", "b", "a"), "1"))
                .hasMessage("ids[3] is \"a\" but must not stand twice, and stands first at ids[1].");
        assertThatThrownBy(() -> TicketOrder.of(List.of("\uD83D"), "1")).hasMessageContaining("surrogate");
        assertThatThrownBy(() -> TicketOrder.smallest(List.of("a"), "1", 2)).hasMessageContaining("take is 2");
    }

    private static List<String> order(List<String> ids, String seed) {
        return TicketOrder.of(ids, seed).stream().map(TicketOrder.Ticket::id).toList();
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "id-" + i).toList();
    }

    /** The definition word by word. */
    private static String defined(String seed, String id) throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        String seedHash = HexFormat.of().formatHex(sha256.digest(seed.getBytes(StandardCharsets.UTF_8)));
        byte[] hash = sha256.digest((seedHash + id).getBytes(StandardCharsets.UTF_8));
        String digits = new BigInteger(1, hash).toString();
        String padded = "0".repeat(Math.max(0, 64 - digits.length())) + digits;
        return "0." + new StringBuilder(padded).reverse();
    }
}
