package org.huwei.etl.method.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.huwei.etl.method.Methods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Printed values, and values that follow by hand. */
class SamplingPublishedTest {
    private final Methods methods = new Methods();

    private JsonNode call(String name, String input) {
        return methods.call(name, Methods.read(input));
    }

    /** AICPA, Audit Guide: Audit Sampling, table A-1: 5 percent risk of overreliance, n (allowed). */
    @ParameterizedTest
    @CsvSource({
        "0, 0.02, 149, 0",
        "0, 0.03, 99, 0",
        "0, 0.05, 59, 0",
        "0, 0.10, 29, 0",
        "0, 0.20, 14, 0",
        "0.01, 0.05, 93, 1",
        "0.01, 0.06, 78, 1",
        "0.01, 0.07, 66, 1",
        "0.01, 0.10, 46, 1",
        "0.02, 0.05, 181, 4",
        "0.02, 0.06, 127, 3"
    })
    void attributeSampleSizesOfTheAuditGuide(String expected, String tolerable, long n, long allowed) {
        JsonNode plan = call(
                "attribute-sample-size",
                "{\"confidence\":0.95,\"tolerableRate\":" + tolerable + ",\"expectedRate\":" + expected + "}");
        assertThat(plan.path("n").longValue()).isEqualTo(n);
        assertThat(plan.path("allowedErrors").longValue()).isEqualTo(allowed);
    }

    /** AICPA, Audit Guide: Audit Sampling, table C-1: 5 percent risk of incorrect acceptance. */
    @ParameterizedTest
    @CsvSource({"0, 0.5, 6", "0, 0.10, 30", "0, 0.05, 60", "0.2, 0.05, 93"})
    void monetarySampleSizesOfTheAuditGuide(String ratio, String tolerable, long n) {
        JsonNode size = call(
                "mus-sample-size",
                "{\"confidence\":0.95,\"tolerableFraction\":" + tolerable + ",\"expectedToTolerableRatio\":" + ratio
                        + "}");
        assertThat(size.path("n").longValue()).isEqualTo(n);
    }

    /** The data set fpc of R's survey package and what its svymean gives (version 4.5, as printed to 7 digits). */
    @Test
    void stratifiedMeanOfTheSurveyPackage() {
        String sample = "{\"y\":[2.8,4.1,6.8,6.8,9.2,3.7,6.6,4.2],\"design\":{\"kind\":\"stratified\","
                + "\"stratum\":[1,1,1,1,1,2,2,2],\"populationSizes\":{\"1\":15,\"2\":12},\"fpc\":FPC}}";
        JsonNode corrected = call("estimate", sample.replace("FPC", "true"));
        assertThat(corrected.path("mean").doubleValue()).isEqualTo(5.448148, within(5e-7));
        assertThat(corrected.path("meanSe").doubleValue()).isEqualTo(0.6160407, within(5e-8));
        assertThat(corrected.path("df").longValue()).isEqualTo(6);
        JsonNode replaced = call("estimate", sample.replace("FPC", "false"));
        assertThat(replaced.path("meanSe").doubleValue()).isEqualTo(0.7412683, within(5e-8));
    }

    /** RFC 4231, 4.3: test case 2. */
    @Test
    void hmacOfTheStandard() {
        JsonNode commitment = call("commitment", "{\"text\":\"what do ya want for nothing?\",\"nonce\":\"Jefe\"}");
        assertThat(commitment.path("hmacSha256").stringValue())
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    /** FIPS 180-4: the hash of no bytes at all. */
    @Test
    void anEmptyTextAndAnEmptyKeyAreTextAndKey() {
        JsonNode commitment = call("commitment", "{\"text\":\"\",\"nonce\":\"\"}");
        assertThat(commitment.path("sha256").stringValue())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(commitment.path("hmacSha256").stringValue())
                .isEqualTo("b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
    }

    /** 0.1 of 1 - 0.9 is a tie in decimals and none in doubles. */
    @Test
    void aTieIsAccepted() {
        String plan = "{\"confidence\":0.9,\"tolerableRate\":0.9,\"expectedErrors\":0}";
        assertThat(call("attribute-sample-size", plan).path("n").longValue()).isEqualTo(1);
        // One unit of 20 without error: P(X = 0) at K = 19 is exactly 0.05, which is not above the tail of 0.05.
        String limits = "{\"errors\":0,\"sampleSize\":1,\"populationSize\":20,\"confidence\":0.95}";
        JsonNode counts = call("attribute-limits", limits);
        assertThat(counts.path("oneSidedUpperCount").longValue()).isEqualTo(18);
        assertThat(counts.path("upperCount").longValue()).isEqualTo(19);
        assertThat(counts.path("lowerCount").longValue()).isZero();
    }

    @Test
    void rateTimesSizeIsTakenInDecimals() {
        // 0.035 * 400 is 14 and not 14.000000000000002, so 14 errors are allowed at n = 400, not 15.
        JsonNode plan =
                call("attribute-sample-size", "{\"confidence\":0.95,\"tolerableRate\":0.055,\"expectedRate\":0.035}");
        assertThat(plan.path("allowedErrors").longValue())
                .isEqualTo((plan.path("n").longValue() * 35 + 999) / 1000);
    }

    @Test
    void aCensusLeavesNothingOpen() {
        JsonNode counts = call("attribute-limits", "{\"errors\":3,\"sampleSize\":10,\"populationSize\":10}");
        assertThat(counts.path("lowerCount").longValue()).isEqualTo(3);
        assertThat(counts.path("upperCount").longValue()).isEqualTo(3);
        JsonNode census = call("estimate", "{\"y\":[1,2,3],\"design\":{\"kind\":\"srs\",\"populationSize\":3}}");
        assertThat(census.path("meanSe").doubleValue()).isZero();
        assertThat(census.path("deff").isNull()).isTrue();
        assertThat(census.path("deffReason").stringValue()).isNotBlank();
    }

    @Test
    void nothingIsDrawnWhenNothingIsAskedFor() {
        assertThat(call("sha256-sampler", "{\"seed\":\"1\",\"a\":1,\"b\":6,\"n\":0,\"withReplacement\":false}")
                        .toString())
                .isEqualTo("{\"sample\":[],\"hashes\":[],\"rejectedCounters\":[],\"lastCounter\":0}");
    }
}
