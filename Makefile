# Huwei 护未. `make help` lists what can be made.
# Every target finds JDK 25 itself, beside whatever `java` the machine has by default.
SHELL := /bin/bash
.DEFAULT_GOAL := help
JAVA_HOME := $(shell .mvn/find-jdk.sh)
export JAVA_HOME
MAVEN = mvn --batch-mode --no-transfer-progress
PORT ?= 8080

.PHONY: help
help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 12

.PHONY: tools
tools:
	@.mvn/check-tools.sh

.PHONY: build
build: tools ## Build the product without running tests: app/target/huwei.jar
	$(MAVEN) -q -DskipTests package

.PHONY: run
run: build ## Start the product with demonstration data at http://localhost:8080 (PORT=… for another port)
	./huwei run --demonstration --port $(PORT)

.PHONY: test
test: tools ## Run all tests, browser tests included; installs Chromium and a Chinese font where it may
	@.mvn/install-browser.sh
	$(MAVEN) verify
	@.mvn/test-counts.sh

.PHONY: bench
bench: tools ## Measure load and evaluation as ratios in one run, and each statistical method
	$(MAVEN) -q -pl sql,etl -Pbench -DskipTests test

.PHONY: format
format: tools ## Format the sources
	$(MAVEN) -q spotless:apply

.PHONY: clean
clean: tools ## Remove what was built; the data directory stays
	$(MAVEN) -q clean
