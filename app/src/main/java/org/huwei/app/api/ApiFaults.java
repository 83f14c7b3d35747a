package org.huwei.app.api;

import java.util.Map;
import org.huwei.etl.method.MethodInputException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns what goes wrong in the API into problems. */
@RestControllerAdvice(basePackageClasses = ApiFaults.class)
class ApiFaults {

    /** The command line's sentence, and its parts as properties. */
    @ExceptionHandler
    ResponseEntity<byte[]> badInput(MethodInputException fault) {
        return new ApiProblem(
                        HttpStatus.BAD_REQUEST,
                        String.valueOf(fault.getMessage()),
                        Map.of("field", fault.field(), "value", fault.value(), "limit", fault.limit()))
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<byte[]> problem(ApiProblemException fault) {
        return fault.problem().answer();
    }
}
