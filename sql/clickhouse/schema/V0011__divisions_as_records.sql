-- T01 becomes a record like the others: its validity is kept in moments, and where a unit lies follows from its code and
-- its parent, so that nobody has to write it into a spreadsheet.
ALTER TABLE org_unit
    MODIFY COLUMN valid_from DateTime64(3, 'Asia/Shanghai'),
    MODIFY COLUMN valid_to Nullable(DateTime64(3, 'Asia/Shanghai')),
    MODIFY COLUMN area_code String DEFAULT multiIf(
        level = 'city', '',
        level = 'area', org_code,
        length(parent_code) >= 6, substring(parent_code, 1, 6),
        ''),
    MODIFY COLUMN town_code String DEFAULT multiIf(
        level = 'town', org_code,
        level IN ('village', 'department') AND length(parent_code) >= 9, substring(parent_code, 1, 9),
        '');
