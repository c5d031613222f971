-- Whether what is served now was loaded at this time. If not it throws, so that no statement answers from an edition
-- that its request did not begin with: an empty answer could be a true one.
CREATE FUNCTION hasila_expect_load(expected timestamptz) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  IF EXISTS (SELECT FROM dataset WHERE loaded_at = expected) THEN
    RETURN true;
  END IF;
  RAISE EXCEPTION 'another edition is served by now' USING ERRCODE = 'HA001';
END
$$;
