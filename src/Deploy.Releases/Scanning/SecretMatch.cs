namespace Deploy.Releases.Scanning;

/// <summary>Where a rule matched. The secret itself is not kept, only its fingerprint.</summary>
internal readonly record struct SecretMatch(SecretRule Rule, int Line, string Fingerprint);
