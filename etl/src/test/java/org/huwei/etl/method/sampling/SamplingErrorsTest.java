package org.huwei.etl.method.sampling;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.huwei.etl.method.MethodInputException;
import org.huwei.etl.method.Methods;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplingErrorsTest {
    private final Methods methods = new Methods();

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            attribute-sample-size ~ {"tolerableRate":0.05,"expectedRate":0.05} ~ expectedRate is 0.05 but must lie below the tolerable rate, 0.05: no sample size will do.
            attribute-sample-size ~ {"tolerableErrorsInPopulation":5,"populationSize":100,"expectedRate":0.06} ~ expectedRate is 0.06 but must lie below the tolerable rate, 5/100: no sample size will do.
            attribute-sample-size ~ {"tolerableErrorsInPopulation":5,"populationSize":100,"expectedErrors":5} ~ expectedErrors is 5 but must lie below the tolerable errors: no sample size will do.
            attribute-sample-size ~ {"tolerableErrorsInPopulation":5,"expectedErrors":0} ~ tolerableErrorsInPopulation is 5 but must stand beside populationSize.
            attribute-sample-size ~ {"tolerableRate":1.5,"expectedErrors":0} ~ tolerableRate is 1.5 but must lie between 0 and 1.
            attribute-sample-size ~ {"expectedErrors":0} ~ tolerableRate is absent but must be given.
            attribute-sample-size ~ {"tolerableRate":0.05} ~ expectedRate is absent but must be given.
            attribute-sample-size ~ {"tolerableRate":0.05,"expectedRate":0,"expectedErrors":1} ~ expectedErrors is 1 but must not stand beside expectedRate.
            discovery-sample-size ~ {"populationSize":10,"criticalErrors":11} ~ criticalErrors is 11 but must not exceed populationSize, 10.
            proportion-sample-size ~ {"anticipatedRate":0.5,"precision":0} ~ precision is 0 but must be above 0.
            mean-sample-size ~ {"standardDeviation":0,"precision":1} ~ standardDeviation is 0 but must be above 0.
            attribute-limits ~ {"errors":3,"sampleSize":2} ~ errors is 3 but must not exceed sampleSize, 2.
            attribute-limits ~ {"errors":1,"sampleSize":20,"populationSize":10} ~ sampleSize is 20 but must not exceed populationSize, 10.
            inclusion-probabilities ~ {"sizes":[1,0,2],"n":3} ~ n is 3 but must be between 1 and the number of sizes above 0, 2.
            inclusion-probabilities ~ {"sizes":[1,-1],"n":1} ~ sizes[2] is -1 but must be at least 0.
            systematic-pps ~ {"sizes":[1,2],"n":1,"start":1} ~ start is 1 but must lie strictly between 0 and 1.
            cumulative-size-selection ~ {"sizes":[1,2],"points":[3.5]} ~ points[1] is 3.5 but must lie above 0 and not above the sum of sizes, 3.
            horvitz-thompson ~ {"y":[1],"pi":[0]} ~ pi[1] is 0.0 but must lie above 0 and not above 1.
            horvitz-thompson ~ {"y":[1,2],"pi":[0.5,0.5],"jointPi":[[0.5,0.2],[0.3,0.5]]} ~ jointPi[1][2] is 0.2 but must equal jointPi[2][1] = 0.3.
            horvitz-thompson ~ {"y":[1,2],"pi":[0.5,0.5],"jointPi":[[0.4,0.2],[0.2,0.5]]} ~ jointPi[1][1] is 0.4 but must be pi[1] = 0.5, as it stands on the diagonal.
            hansen-hurwitz ~ {"y":[1,2],"drawProbability":[0.5]} ~ drawProbability is an array of 1 but must have as many values as y, which has 2.
            systematic ~ {"populationSize":10,"type":"fractional","sampleSize":3,"start":"11/3"} ~ start is 11/3 but must lie above 0 and not above N/n = 10/3.
            systematic ~ {"populationSize":10,"type":"linear","interval":3,"start":"a"} ~ start is a but must be a number or a fraction such as "10/3".
            systematic ~ {"populationSize":10,"type":"linear","interval":3,"start":1.5} ~ start is 1.5 but must be a whole number between 1 and 3.
            systematic ~ {"populationSize":10,"type":"linear","interval":3,"start":1,"sampleSize":3} ~ sampleSize is 3 but must not stand with type linear.
            systematic ~ {"populationSize":10,"type":"circular","start":1,"sampleSize":11} ~ sampleSize is 11 but must not exceed populationSize, 10.
            sha256-sampler ~ {"seed":"1","a":1,"b":6,"n":7,"withReplacement":false} ~ n is 7 but must be between 0 and the 6 values from a to b.
            sha256-sampler ~ {"seed":"1","a":2,"b":1,"n":1,"withReplacement":true} ~ b is 1 but must not be below a, 2.
            sha256-sampler ~ {"seed":"1","a":1,"b":6,"n":1,"withReplacement":"yes"} ~ withReplacement is "yes" but must be true or false.
            commitment ~ {"nonce":"1"} ~ text is absent but must be given as exactly one of text, parties, base64.
            commitment ~ {"text":"a","base64":"YQ=="} ~ text is given as text and base64 but must be given as exactly one of text, parties, base64.
            commitment ~ {"base64":"?"} ~ base64 is "?" but must be Base64 (RFC 4648).
            mus-sample-size ~ {"tolerableFraction":0.05,"expectedToTolerableRatio":1} ~ expectedToTolerableRatio is 1 but must lie below 1: no sample size will do.
            mus-selection ~ {"bookValues":[10,20],"n":3,"start":10.5} ~ start is 10.5 but must lie above 0 and not above the interval, 10.
            stringer-bound ~ {"n":2,"taints":[1,1,1]} ~ taints is an array of 3 but must have at most n = 2 values.
            stringer-bound ~ {"n":2,"taints":[]} ~ taints is [] but must be an array of at least one value.
            stratified-sample-size ~ {"precisionOfMean":1,"N":[10],"S":[0]} ~ S is 0 everywhere but must be above 0 in at least one place.
            estimate ~ {"y":[1,2],"design":{"kind":"srs","populationSize":1}} ~ The population of the design is 1 but must not be below the 2 drawn from it.
            estimate ~ {"y":[1],"design":{"kind":"srs","populationSize":10}} ~ The sample of the design is 1 unit of 10 but must be at least 2, or all, for a variance.
            estimate ~ {"y":[1,2,3],"design":{"kind":"stratified","stratum":["a","a","b"],"populationSizes":{"a":5,"b":5}}} ~ The sample of stratum "b" is 1 unit of 5 but must be at least 2, or all, for a variance.
            estimate ~ {"y":[1,2],"design":{"kind":"stratified","stratum":["a","a"],"populationSizes":{"a":5,"b":5}}} ~ design.populationSizes.b is 5 but must belong to a stratum of the sample.
            estimate ~ {"y":[1,2],"design":{"kind":"stratified","stratum":["a","b"],"populationSizes":{"a":1}}} ~ design.populationSizes.b is absent but must be given, as the sample has this stratum.
            estimate ~ {"y":[1,2],"design":{"kind":"srs","populationSize":5,"cluster":["a","b"]}} ~ design.cluster is given but must not stand in a design of kind srs.
            estimate ~ {"y":[1,2],"design":{"kind":"srs","size":5}} ~ design.size is 5 but is no key of design: it takes kind, populationSize, stratum, populationSizes, cluster, populationClusters, clusterSizes, weight, fpc, postStrata.
            estimate ~ {"y":[1,2,3],"design":{"kind":"two-stage","cluster":["a","a","b"],"populationClusters":4,"clusterSizes":{"a":2,"b":5}}} ~ The sample of cluster "b" is 1 unit of 5 but must be at least 2, or all, for a variance.
            estimate ~ {"y":[1,2,3],"design":{"kind":"cluster","stratum":["p","q","q"],"cluster":["a","a","b"],"populationClusters":{"p":4,"q":4}}} ~ design.cluster[2] is "a" but must lie in one stratum, and lies in "p" and "q".
            estimate ~ {"y":[1,2,3],"x":[1,1,1],"estimator":"regression","knownTotalX":9,"design":{"kind":"srs","populationSize":9}} ~ x is the same everywhere but must vary for a regression.
            estimate ~ {"y":[1,2],"x":[0,0],"estimator":"ratio","design":{"kind":"srs","populationSize":9}} ~ x is 0 in total but must have a total for a ratio.
            estimate ~ {"y":[null,null],"design":{"kind":"srs","populationSize":9}} ~ y is null everywhere but must hold at least one value.
            """)
    void saysWhatIsWrongInOneSentence(String name, String input, String sentence) {
        assertThatThrownBy(() -> methods.call(name, input))
                .isInstanceOf(MethodInputException.class)
                .hasMessage(sentence);
    }
}
