package org.huwei.etl.audit.record;

import java.util.List;
import java.util.Map;

/**
 * What a record file says, its frame apart, as it stands there: believed by nobody yet.
 *
 * @param head texts by key of the head
 * @param strata the strata with their shares, in the order of the file
 * @param units the drawn units, in the order of the file
 * @param probabilities the inclusion probability of each stratum, in the order of the file
 * @param hashes the hashes at its end by key
 * @param faults what is wrong with its keys and kinds of values
 */
record RecordContent(
        Map<String, String> head,
        List<StratumShare> strata,
        List<DrawnUnit> units,
        List<Double> probabilities,
        Map<String, String> hashes,
        List<String> faults) {}
