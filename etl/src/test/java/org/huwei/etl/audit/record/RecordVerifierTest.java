package org.huwei.etl.audit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordVerifierTest {

    @TempDir
    private Path directory;

    @Test
    void confirmsEachFactOfAnUntouchedRecord() throws Exception {
        Verification verification = verify(RecordFixture.json());

        assertThat(verification.differences()).isEmpty();
        assertThat(verification.holds()).isTrue();
        assertThat(verification.confirmed())
                .hasSize(4)
                .anySatisfy(fact -> assertThat(fact).contains("87 units in 4 strata"))
                .anySatisfy(fact -> assertThat(fact).contains("sample of 20").contains("8 reserves"))
                .anySatisfy(
                        fact -> assertThat(fact).contains("all 28 drawn units").contains("\"007 0811\""));
    }

    @Test
    void theSameDrawGivesTheSameBytes() {
        assertThat(RecordFixture.json()).isEqualTo(RecordFixture.json());
    }

    /** Each row is one change of one place; the first occurrence of the pattern is replaced. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            one byte of a unit in the frame;           "P5-149"(?!,\\n"ticket");             "P5-14x"
            a unit left out of the frame;              \\n"P6-129"\\n;                        \\n"P6-128"\\n
            a unit added to the frame;                 "units" : \\[ \\];                    "units" : [ "P7-1" ]
            two units swapped in the frame;            "P6-100",\\n"P6-101";                 "P6-101",\\n"P6-100"
            a frame part given to another stratum;     "stratum" : "320507",\\n"units";      "stratum" : "320508",\\n"units"
            one character of the seed;                 007 0811;                            007 0812
            a leading zero of the seed;                "007 0811";                          "07 0811"
            a blank after the seed;                    "007 0811";                          "007 0811 "
            one selected unit;                         "unit" : "(P5-1..)";                 "unit" : "P5-999"
            one digit of a ticket;                     "ticket" : "0.(.);                   "ticket" : "0.x
            the order of an item;                      "order" : 2;                         "order" : 3
            a reserve made sample;                     "role" : "reserve";                  "role" : "sample"
            a sample unit made reserve;                "role" : "sample";                   "role" : "reserve"
            an unknown role;                           "role" : "sample";                   "role" : "spare"
            the sample size;                           "sampleSize" : 20;                   "sampleSize" : 21
            the sample size beyond the frame;          "sampleSize" : 20;                   "sampleSize" : 2000
            the sample size as text;                   "sampleSize" : 20;                   "sampleSize" : "20"
            the sample size beyond all numbers;        "sampleSize" : 20;                   "sampleSize" : 99999999999
            the reserve share;                         "reservePercent" : 30;               "reservePercent" : 31
            a reserve share that cannot be;            "reservePercent" : 30;               "reservePercent" : -1
            the size of a stratum;                     "frameSize" : 50;                    "frameSize" : 51
            the sample of a stratum;                   "sample" : 11;                       "sample" : 12
            the reserves of a stratum;                 "reserves" : 4;                      "reserves" : 5
            an inclusion probability;                  "inclusionProbability" : 0.22;       "inclusionProbability" : 0.23
            the algorithm;                             rivest-consistent-sampler;           java-random
            the algorithm's version;                   "algorithmVersion" : "1";            "algorithmVersion" : "2"
            the unit drawn;                            "unit" : "patrol";                   "unit" : "case"
            an unknown unit drawn;                     "unit" : "patrol";                   "unit" : "person"
            the title;                                 抽查;                                 检查
            the first day;                             2025-07-01;                          2025-07-02
            a day that is none;                        2025-07-01;                          2025-07-41
            the last day;                              2025-09-30;                          2025-09-29
            the person;                                "by" : "auditor";                    "by" : "other"
            the moment;                                01:30:00.120Z;                       01:30:00.121Z
            the moment written another way;            01:30:00.120Z;                       01:30:00.1200Z
            the id;                                    0a1b2c;                              0a1b2d
            the root hash;                             "frameRootHash" : "(.);              "frameRootHash" : "x
            the record hash;                           "recordHash" : "(.);                 "recordHash" : "x
            an unknown key of the record;              "seed" :;                            "note" : "",\\n"seed" :
            an unknown key of a stratum;               "sample" :;                          "note" : 1,\\n"sample" :
            an unknown key of an item;                 "role" :;                            "note" : [ 1 ],\\n"role" :
            a key twice;                               "seed" :;                            "seed" : "1",\\n"seed" :
            a missing key of the record;               "by" : "auditor",\\n;                 ``
            a missing key of a stratum;                "reserves" : 4,\\n;                   ``
            a missing key of an item;                  "role" : "sample",\\n;                ``
            a missing root hash;                       "frameRootHash" : "\\w+",\\n;          ``
            something after the record;                \\}$;                                 } 1
            """)
    void findsEachSingleChange(String change, String pattern, String replacement) throws Exception {
        String untouched = RecordFixture.json();
        String touched = untouched.replaceFirst(pattern, replacement.replace("\\n", "\n"));
        assertThat(touched).as("the change happens").isNotEqualTo(untouched);

        Verification verification = verify(touched);

        assertThat(verification.holds()).isFalse();
        assertThat(verification.differences())
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(sentence).endsWith(".").doesNotContain("\n"));
    }

    @Test
    void everyItemTakenOutIsNamedWithTheUnitThatBelongsThere() throws Exception {
        String touched = RecordFixture.json().replaceFirst("(?s)\"items\" : \\[.*?\\]", "\"items\" : []");

        assertThat(verify(touched).differences())
                .filteredOn(sentence -> sentence.contains("the record lists no unit, but"))
                .hasSize(15);
    }

    @Test
    void aConsistentForgeryHasOtherHashes() throws Exception {
        String original = RecordFixture.json();
        String forged = original.replace("检查", "抽查").replace("\"auditor\"", "\"someone\"");
        String derived = verify(forged).differences().getFirst().replaceFirst(".* but is (\\w+)\\.", "$1");
        String rehashed = forged.replaceFirst("\"recordHash\" : \"\\w+\"", "\"recordHash\" : \"" + derived + "\"");

        assertThat(verify(rehashed).holds()).isTrue();
        assertThat(original).doesNotContain(derived);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "seed 1",
                "[]",
                "{}",
                "{\"format\" : \"another\"}",
                "{\"format\" : \"huwei-draw-record\", \"formatVersion\" : 2}",
                "{\"format\" : \"huwei-draw-record\", \"formatVersion\" : 1, \"seed\" : "
            })
    void refusesWhatIsNoRecordOfTheKnownFormat(String text) {
        assertThatThrownBy(() -> verify(text)).isInstanceOf(NotARecordException.class);
    }

    @Test
    void refusesARecordCutShort() {
        String json = RecordFixture.json();
        assertThatThrownBy(() -> verify(json.substring(0, json.length() - 100)))
                .isInstanceOf(NotARecordException.class)
                .hasMessageContaining("no complete JSON");
    }

    private Verification verify(String text) throws IOException, NotARecordException {
        return RecordVerifier.verify(Files.writeString(directory.resolve("record.json"), text));
    }
}
