using System.Collections;
using System.Reflection;
using System.Text;

namespace AccsGen.Runtime.Tests.Secrets;

/// <summary>Everything that an object shows to whoever holds it: its text, and what its public properties hold, down to the last.</summary>
internal static class Dump
{
    public static string Of(object? item)
    {
        var text = new StringBuilder();
        Append(text, item, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? item, int depth)
    {
        if (item is null || depth > 6)
            return;
        text.Append(item).Append('\n');
        if (item is string or Type || item.GetType().IsPrimitive)
            return;
        if (item is Exception fault)
        {
            foreach (DictionaryEntry entry in fault.Data)
                text.Append(entry.Key).Append('=').Append(entry.Value).Append('\n');
            Append(text, fault.InnerException, depth + 1);
        }
        if (item is IEnumerable items)
        {
            foreach (var element in items)
                Append(text, element, depth + 1);
        }
        if (!IsOurs(item.GetType()))
            return;
        // What holds a secret by its nature, and says so, is asked for it by name.
        foreach (var property in item.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0 && !IsSecret(property)))
            Append(text, property.GetValue(item), depth + 1);
    }

    private static bool IsSecret(PropertyInfo property) => (property.DeclaringType, property.Name) is (Type type, var name)
        && ((type == typeof(AccessToken) && name == nameof(AccessToken.Value)) || (type == typeof(ImsCredential) && name == nameof(ImsCredential.ClientSecrets))
            || (type == typeof(AccsRawResponse) && name == nameof(AccsRawResponse.Body)));

    private static bool IsOurs(Type type) => type.Assembly == typeof(AccsTransport).Assembly || type.Name.Contains("AnonymousType", StringComparison.Ordinal);
}
