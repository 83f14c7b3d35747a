package org.huwei.app.fence;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Finds dependencies from a step to a later one, the steps being packages right below a root. */
final class ImportsLater extends ArchCondition<JavaClass> {

    private static final int NOWHERE = -1;

    private final String root;
    private final List<List<String>> steps;

    ImportsLater(String root, List<List<String>> steps) {
        super("import a later step of " + steps);
        this.root = root;
        this.steps = steps;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        int from = step(type);
        if (from == NOWHERE) {
            return;
        }
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            if (step(dependency.getTargetClass()) > from) {
                events.add(SimpleConditionEvent.satisfied(dependency, dependency.getDescription()));
            }
        }
    }

    private int step(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return NOWHERE;
        }
        String first = name.substring(root.length() + 1).split("\\.", 2)[0];
        for (int step = 0; step < steps.size(); step++) {
            if (steps.get(step).contains(first)) {
                return step;
            }
        }
        return NOWHERE;
    }
}
