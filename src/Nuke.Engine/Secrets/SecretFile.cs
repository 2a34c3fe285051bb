using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nuke.Common.Execution;

/// <summary>
/// Secrets in parameter files: opened when a build runs, written by <c>:secrets</c>.
/// </summary>
internal static class SecretFile
{
    public const string Command = ":secrets";
    private const int PasswordLengthMin = 10;
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static bool IsEncrypted(RawValue raw) =>
        raw.Json is not null && raw.Words is [var word] && SecretCipher.IsEncrypted(word);

    /// <exception cref="UsageException">There is no password, or it is the wrong one.</exception>
    public static RawValue Open(BuildSession session, ParameterMember parameter, RawValue raw)
    {
        if (!IsEncrypted(raw))
        {
            return raw;
        }
        try
        {
            var text = new SecretCipher(Password(session, raw.Profile)).Decrypt(raw.Words[0]);
            return raw with { Words = [text] };
        }
        catch (CryptographicException)
        {
            throw new UsageException(
                $"{parameter.Switch} ({raw.Source}): cannot be decrypted; "
                    + $"is {Variable(raw.Profile)} the right password?"
            );
        }
    }

    /// <summary>Reads lines <c>Name=value</c> and writes them encrypted into a file.</summary>
    public static int Write(BuildSession session, Type build, TextReader input)
    {
        var profile = session.CommandLine.Positional.Skip(1).FirstOrDefault();
        var cipher = new SecretCipher(Password(session, profile));
        var secrets = ParameterDiscovery.Find(build).Where(x => x.IsSecret).ToList();
        var names = secrets.Select(x => x.Name).ToList();
        var values = new Dictionary<string, string>();
        while (input.ReadLine() is { } line)
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? line : line[..equals];
            var member =
                secrets.FirstOrDefault(x => x.Key == Names.Normalize(name))
                ?? throw new UsageException(
                    $"'{name}' is no [Secret] parameter.{Suggestion.Text(name, names)} "
                        + $"Secrets: {string.Join(", ", names)}."
                );
            values[member.Name] = cipher.Encrypt(equals < 0 ? "" : line[(equals + 1)..]);
        }
        var suffix = profile is null ? "" : $".{profile}";
        var file = Path.Combine(session.Root, ".nuke", $"parameters{suffix}.json");
        var json = File.Exists(file) ? JsonNode.Parse(File.ReadAllText(file))!.AsObject() : [];
        foreach (var (name, value) in values)
        {
            json[name] = value;
        }
        File.WriteAllText(file, json.ToJsonString(Indented) + Environment.NewLine);
        session.Output.Line($"{values.Count} written to {file}");
        return 0;
    }

    private static string Variable(string? profile) =>
        profile is null ? "PARAMS_KEY" : $"PARAMS_{profile.ToUpperInvariant()}_KEY";

    private static string Password(BuildSession session, string? profile)
    {
        var password = session.Variables.GetValueOrDefault(Variable(profile));
        if (password is null || password.Length < PasswordLengthMin)
        {
            throw new UsageException(
                $"The variable {Variable(profile)} must hold the password of the secrets, "
                    + $"at least {PasswordLengthMin} characters."
            );
        }
        session.Secrets.Add(password);
        return password;
    }
}
