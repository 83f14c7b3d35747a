package org.huwei.etl.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodsTest {
    private final Methods methods = new Methods();

    @Test
    void ticketOrderGivesThePublishedExample() {
        assertThat(methods.call("ticket-order", "{\"ids\":[\"a\",\"b\",\"c\",\"d\"],\"seed\":\"31\"}"))
                .startsWith("{\"order\":[\"b\",\"a\",\"d\",\"c\"],\"tickets\":[\"0.");
    }

    @Test
    void aNumberAsLabelIsTheDecimalTextItIsWrittenAs() {
        String asText = methods.call("ticket-order", "{\"ids\":[\"1.0\",\"12345678901234567890123\"],\"seed\":\"31\"}");
        assertThat(methods.call("ticket-order", "{\"ids\":[1.0,12345678901234567890123],\"seed\":31}"))
                .isEqualTo(asText);
    }

    @Test
    void takeGivesTheFirstOfTheOrder() {
        assertThat(methods.call("ticket-order", "{\"ids\":[\"a\",\"b\",\"c\"],\"seed\":\"31\",\"take\":1}"))
                .contains("\"order\":[\"b\"]");
        assertThat(methods.call("ticket-order", "{\"ids\":[\"a\"],\"seed\":\"31\",\"take\":0}"))
                .isEqualTo("{\"order\":[],\"tickets\":[]}");
    }

    @Test
    void proportionIntervalIsExactAtBothEnds() {
        assertThat(methods.call("proportion-interval", "{\"x\":[0,20],\"n\":[20,20],\"method\":\"wilson\"}"))
                .startsWith("{\"lower\":[0.0,0.83")
                .endsWith(",1.0]}");
    }

    @Test
    void aMissingValueStaysMissing() {
        assertThat(methods.call("proportion-interval", "{\"x\":[null],\"n\":[20],\"method\":\"jeffreys\"}"))
                .isEqualTo("{\"lower\":[null],\"upper\":[null]}");
    }

    @Test
    void rateIntervalHasNoByarLimitAtZero() {
        assertThat(methods.call("rate-interval", "{\"count\":[0],\"method\":\"byar\"}"))
                .startsWith("{\"lower\":[null]");
        assertThat(methods.call("rate-interval", "{\"count\":[0],\"method\":\"exact\",\"confidence\":null}"))
                .startsWith("{\"lower\":[0.0],\"upper\":[3.68887945411393");
    }

    @Test
    void allocationGivesWhatItsKeysAllow() {
        assertThat(methods.call("allocation", "{\"N\":[100,100],\"n\":30}"))
                .isEqualTo("{\"proportional\":{\"real\":[15.0,15.0],\"integer\":[15,15]}}");
        assertThat(methods.call("allocation", "{\"N\":[100,100],\"S\":[1,1],\"cost\":[1,4],\"n\":30}"))
                .contains("\"optimalWithCost\":{\"real\":[20.0,10.0],\"integer\":[20,10],\"totalCost\":60.0}")
                .contains("\"varianceOfMean\":0.02833333333333333");
    }

    @Test
    void allocationSaysWhyThereIsNoVariance() {
        assertThat(methods.call("allocation", "{\"N\":[1,1000],\"S\":[0.01,5],\"n\":3}"))
                .contains("varianceOfMeanReason")
                .doesNotContain("NaN")
                .doesNotContain("Infinity");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            proportion-interval ~ {"x":[8],"n":[7],"method":"wilson"} ~ x[1] is 8 but must not exceed n[1] = 7.
            proportion-interval ~ {"x":[1,2],"n":[7],"method":"wilson"} ~ x is an array of 2 but must have as many values as n, which has 1.
            proportion-interval ~ {"x":[1],"n":[7],"method":"wald"} ~ method is "wald" but must be one of wilson, wilson-continuity, clopper-pearson, agresti-coull, jeffreys.
            proportion-interval ~ {"x":[1],"n":[7]} ~ method is absent but must be given.
            proportion-interval ~ {"x":[1],"n":[7],"method":"wilson","level":0.9} ~ level is 0.9 but is no key of this method: it takes x, n, confidence, method.
            proportion-interval ~ {"x":[1.5],"n":[7],"method":"wilson"} ~ x[1] is 1.5 but must be a whole number between 0 and 2^53.
            proportion-interval ~ {"x":[1],"n":[7],"method":"wilson","confidence":1} ~ confidence is 1 but must lie strictly between 0 and 1.
            proportion-interval ~ {"x":["1"],"n":[7],"method":"wilson"} ~ x[1] is "1" but must be a number.
            proportion-interval ~ {"x":[],"n":[],"method":"wilson"} ~ x is [] but must be an array of at least one value.
            rate-interval ~ {"count":[-1],"method":"exact"} ~ count[1] is -1 but must be a whole number between 0 and 2^53.
            rate-interval ~ {"count":[1e999999999],"method":"exact"} ~ count[1] is 1E+999999999 but must have a size between 1e-323 and 1e308.
            allocation ~ {"N":[10,20],"n":31} ~ n is 31 but must not exceed the sum of N, 30.
            allocation ~ {"N":[10,0],"n":3} ~ N[2] is 0 but must be a whole number between 1 and 2^53.
            allocation ~ {"N":[10,20],"n":3,"minPerStratum":2} ~ minPerStratum is 2 but must leave room for n = 3, and takes 4 over 2 strata.
            allocation ~ {"N":[10,20],"n":3,"S":[0,0]} ~ S is 0 in every stratum but must be above 0 in at least one.
            allocation ~ {"N":[10],"n":3,"S":[1],"cost":[0]} ~ cost[1] is 0 but must be above 0.
            ticket-order ~ {"ids":["a","a"],"seed":"1"} ~ ids[2] is "a" but must not stand twice, and stands first at ids[1].
            ticket-order ~ {"ids":["a"],"seed":"1","take":2} ~ take is 2 but must not exceed the number of ids, 1.
            ticket-order ~ {"ids":["a"],"seed":true} ~ seed is true but must be a text or a number.
            """)
    void saysWhatIsWrongInOneSentence(String name, String input, String sentence) {
        assertThatThrownBy(() -> methods.call(name, input))
                .isInstanceOf(MethodInputException.class)
                .hasMessage(sentence);
    }

    @Test
    void namesTheMethodsWhenThereIsNoSuchMethod() {
        assertThatThrownBy(() -> methods.call("no-such", "{}"))
                .isInstanceOf(MethodInputException.class)
                .hasMessage("name is no-such but must be one of " + String.join(", ", methods.names()) + ".");
    }

    @Test
    void refusesWhatIsNotOneJsonObject() {
        for (String input : new String[] {"", "[1]", "{", "{\"n\":1,\"n\":2}", "{} {}", "NaN", "nonsense"}) {
            assertThatThrownBy(() -> methods.call("allocation", input))
                    .isInstanceOf(MethodInputException.class)
                    .hasMessageStartingWith("input is ");
        }
    }

    @Test
    void batchAnswersLineByLineAndGoesOnAfterAnError() throws Exception {
        String lines = """
                {"name":"rate-interval","input":{"count":[0],"method":"exact"}}
                nonsense
                {"name":"rate-interval"}
                {"name":"allocation","input":{"N":[2,2],"n":2}}
                """;
        StringWriter answers = new StringWriter();
        new MethodBatch(methods).run(new BufferedReader(new StringReader(lines)), answers);
        assertThat(answers.toString().lines())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("{\"output\":{\"lower\":[0.0]"),
                        second -> assertThat(second).startsWith("{\"error\":\"input is not JSON"),
                        third -> assertThat(third)
                                .isEqualTo("{\"error\":\"input is absent but must be a JSON object.\"}"),
                        fourth -> assertThat(fourth).contains("\"integer\":[1,1]"));
    }
}
