-- The injuries of O-01 and O-02: accidental, needing medical care or deadly, of a registered child, up to 90 days after
-- the case was closed, and before the month of the eighteenth birthday.
CREATE OR REPLACE TABLE injury AS
SELECT incident_id, happened_at, happened_at::DATE AS day, child_case.*
FROM incident JOIN child_case USING (case_key)
WHERE kind = 'accidental_injury'
    AND severity IN ('medical_care', 'death')
    AND happened_at::DATE >= opened_on
    AND birth_month + INTERVAL 18 YEAR > date_trunc('month', happened_at)
    AND (closed_on IS NULL OR happened_at::DATE <= closed_on + 90);
