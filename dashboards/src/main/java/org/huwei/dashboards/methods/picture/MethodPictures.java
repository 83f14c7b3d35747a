package org.huwei.dashboards.methods.picture;

import java.util.List;
import org.huwei.dashboards.figures.Texts;
import org.huwei.etl.method.MethodInputException;

/** Every picture there is. */
public final class MethodPictures {

    private static final List<MethodPicture> ALL = List.of(
            new PrecisionPicture("proportion-sample-size", "precision"),
            new PrecisionPicture("mean-sample-size", "precision"),
            new PrecisionPicture("attribute-precision-size", "precisionRange"),
            new OperatingCharacteristicPicture(),
            new FunnelPicture(),
            new AcceptabilityPicture());

    private MethodPictures() {}

    /** The charts of a method's result; none for a method without a picture, or where a point of it has no answer. */
    public static List<MethodPicture.Chart> draw(String name, MethodPicture.Call call, Texts texts) {
        try {
            return ALL.stream()
                    .filter(picture -> picture.method().equals(name))
                    .flatMap(picture -> picture.draw(call, texts).stream())
                    .toList();
        } catch (MethodInputException noSuchPoint) {
            return List.of();
        }
    }
}
