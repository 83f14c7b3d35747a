package org.huwei.etl.method.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.huwei.etl.method.MethodInputException;
import org.huwei.etl.method.Methods;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationErrorsTest {
    private final Methods methods = new Methods();

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            normalise ~ {"values":[1],"method":"minmax","lower":1,"upper":1} ~ lower is 1.0 but must be below upper, 1.0.
            normalise ~ {"values":[1,2],"method":"zscore","lower":0} ~ lower is given but must be absent with method zscore.
            normalise ~ {"values":[1,2],"method":"fraction-of-max","direction":-1} ~ direction is -1 but must be 1 for fraction-of-max.
            normalise ~ {"values":[1,2],"method":"distance-to-target","target":1} ~ target is 1.0 but must be above the smallest value, 1.0.
            normalise ~ {"values":[1,2],"method":"rank","direction":0} ~ direction is 0 but must be 1 or -1.
            normalise ~ {"values":[1,2],"method":"goalposts","low":0} ~ high is absent but must be given.
            composite ~ {"units":["a"],"indicators":{"x":[1]},"hierarchy":[{"code":"t"},{"code":"y","parent":"t","weight":1}],"normalisation":{"method":"rank"},"aggregation":"arithmetic"} ~ hierarchy is y but must be a key of indicators or have children.
            composite ~ {"units":["a"],"indicators":{"x":[1]},"hierarchy":[{"code":"t","parent":"s","weight":1}],"normalisation":{"method":"rank"},"aggregation":"arithmetic"} ~ hierarchy.t.parent is s but must be a code of the hierarchy.
            weighted-mean ~ {"x":[1,0],"weights":[1,1],"kind":"geometric"} ~ x[2] is 0.0 but must be above 0 for the geometric mean.
            weighted-mean ~ {"x":[1],"weights":[0],"kind":"arithmetic"} ~ weights is 0 throughout but must be above 0 in at least one place.
            entropy-weights ~ {"matrix":[[1,-1],[1,1]]} ~ matrix[1][2] is -1.0 but must be at least 0.
            critic-weights ~ {"matrix":[[1,2],[1,3]],"direction":[1,1]} ~ matrix column 1 is constant but must have two different values.
            spread-weights ~ {"matrix":[[-1,2],[0,3]],"kind":"cv"} ~ matrix column 1 is of mean -0.5 but must have a mean above 0 for cv.
            ahp ~ {"matrix":[[1,2],[2,1]]} ~ matrix[2][1] is 2.0 but must be 1/matrix[1][2] = 0.5 within 1e-6.
            ahp ~ {"matrix":[[1,2]]} ~ matrix[1] is an array of 2 but must have as many values as matrix, which has 1.
            ahp-group ~ {"matrices":[[[1]],[[1,1],[1,1]]]} ~ matrices[2] is an array of 2 but must have as many values as matrices[1], which has 1.
            topsis ~ {"matrix":[[0],[0]],"weights":[1],"direction":[1]} ~ matrix column 1 is 0 throughout but must have a value other than 0.
            outranking ~ {"matrix":[[1],[2]],"weights":[-1]} ~ weights[1] is -1.0 but must be at least 0.
            rank-robustness ~ {"scores":[[1],[2]],"alpha":0,"draws":1,"seed":"s"} ~ alpha[1] is 0.0 but must lie between 1e-6 and 1e12.
            rank-robustness ~ {"scores":[[1],[2]],"alpha":1,"draws":0,"seed":"s"} ~ draws is 0 but must be a whole number between 1 and 2^53.
            weight-corners ~ {"scores":[[1],[2]],"factors":[2,1]} ~ factors[2] is 1.0 but must not be below factors[1] = 2.0.
            leave-one-out ~ {"pillars":["a"],"scores":[[1],[2]]} ~ pillars is an array of 1 but must have at least 2 values.
            correlation ~ {"columns":[[1,1],[1,2]],"method":"pearson"} ~ columns[1] is constant but must have two different values.
            correlation ~ {"columns":[[1,null],[1,2]],"method":"pearson"} ~ columns[1][2] is null but must be a number.
            cronbach-alpha ~ {"columns":[[1,2],[2,1]]} ~ columns is constant in the sum of the items but must have a variance above 0.
            kendall-w ~ {"subjectsByRaters":[[1],[2]]} ~ subjectsByRaters[1] is an array of 1 but must have at least 2 raters.
            krippendorff-alpha ~ {"observersByUnits":[[1,null],[null,1]],"level":"nominal"} ~ observersByUnits is without pairs but must have a unit with at least 2 values.
            fleiss-kappa ~ {"subjectsByCategories":[[1,1],[1,2]]} ~ subjectsByCategories[2] is of 3 ratings but must have as many as the first, 2.
            icc ~ {"subjectsByRaters":[[1,1],[1,1]]} ~ subjectsByRaters is constant but must have two different values.
            weighted-kappa ~ {"rater1":["a"],"rater2":["b"],"categories":["a"],"weights":"none"} ~ rater2[1] is "b" but must be one of categories: a.
            funnel-limits ~ {"n":[1],"method":"normal"} ~ target is absent but must be given where observed is not.
            funnel-limits ~ {"n":[1],"observed":[2],"method":"normal"} ~ observed[1] is 2 but must not exceed n[1] = 1.
            funnel-limits ~ {"n":[5],"target":0.5,"method":"chi-square"} ~ method is "chi-square" but must go with expected, not with n.
            standardised-rate ~ {"count":[1],"population":[0],"standard":[1],"multiplier":1,"method":"fay-feuer"} ~ population[1] is 0.0 but must be above 0.
            indirect-rate ~ {"count":[1],"population":[1],"referenceCount":[0],"referencePopulation":[1],"multiplier":1,"method":"byar"} ~ referenceCount is 0 throughout but must be above 0 in at least one stratum.
            shrinkage ~ {"kind":"beta-binomial","fit":"marshall","y":[1,2],"n":[3,3]} ~ fit is "marshall" but must be ml or moments for kind beta-binomial.
            shrinkage ~ {"kind":"beta-binomial","fit":"moments","y":[1,2],"n":[2,4]} ~ y/n is constant but must have a variance above 0.
            control-chart ~ {"kind":"p","counts":[3],"sizes":2} ~ counts[1] is 3.0 but must not exceed its size, 2.0.
            overdispersion ~ {"kind":"ratio","observed":[1,2],"expected":[1,2],"trim":0.5} ~ trim is 0.5 but must lie between 0 and below 0.5.
            """)
    void saysWhatIsWrongInOneSentence(String name, String input, String sentence) {
        assertThatThrownBy(() -> methods.call(name, input))
                .isInstanceOf(MethodInputException.class)
                .hasMessage(sentence);
    }

    /** Without a maximum at finite parameters the search must end, and say so. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            {"kind":"beta-binomial","fit":"ml","y":[2,2,2],"n":[10,10,10]}
            {"kind":"beta-binomial","fit":"ml","y":[0,10,0,10],"n":[10,10,10,10]}
            {"kind":"poisson-gamma","fit":"ml","observed":[2,2,2],"expected":[2,2,2]}
            {"kind":"poisson-gamma","fit":"moments","observed":[2,3,2],"expected":[2,2,2]}
            """)
    void failsLoudlyWhereThereIsNoPrior(String input) {
        assertThatThrownBy(() -> methods.call("shrinkage", input))
                .isInstanceOf(MethodInputException.class)
                .hasMessageStartingWith("fit is ")
                .hasMessageContaining("1e9");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            normalise ~ {"values":[1,1],"method":"minmax"} ~ normalisedReason
            weighted-mean ~ {"x":[null],"weights":[1],"kind":"arithmetic"} ~ meanReason
            entropy-weights ~ {"matrix":[[1,1],[1,1]]} ~ weightsReason
            spread-weights ~ {"matrix":[[1],[1]],"kind":"sd"} ~ weightsReason
            ahp ~ {"matrix":[[1]]} ~ worstReason
            topsis ~ {"matrix":[[1],[1]],"weights":[1],"direction":[1]} ~ closenessReason
            kendall-w ~ {"subjectsByRaters":[[1,1],[1,2]]} ~ meanSpearmanReason
            krippendorff-alpha ~ {"observersByUnits":[[1],[1]],"level":"ratio"} ~ alphaReason
            fleiss-kappa ~ {"subjectsByCategories":[[3,0],[3,0]]} ~ kappaReason
            icc ~ {"subjectsByRaters":[[1,2],[1,2]]} ~ valueReason
            icc ~ {"subjectsByRaters":[[1,2],[2,1]]} ~ valueReason
            weighted-kappa ~ {"rater1":["a"],"rater2":["a"],"categories":["a","b"],"weights":"none"} ~ kappaReason
            standardised-rate ~ {"count":[0],"population":[1],"standard":[1],"multiplier":1,"method":"byar-dobson"} ~ lowerReason
            indirect-rate ~ {"count":[null],"population":[1],"referenceCount":[1],"referencePopulation":[1],"multiplier":1,"method":"lognormal"} ~ upperReason
            """)
    void givesNullWithAReason(String name, String input, String reason) {
        assertThat(methods.call(name, input)).contains(reason).contains("null").doesNotContain("NaN");
    }
}
