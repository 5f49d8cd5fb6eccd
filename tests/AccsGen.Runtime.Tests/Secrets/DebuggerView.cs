using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace AccsGen.Runtime.Tests.Secrets;

/// <summary>What a debugger shows of an object without being asked for more: its display, and its members as far as they are browsable, opened down to the last.</summary>
internal sealed partial class DebuggerView
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);

    /// <summary>Lines of path and text.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>The types that were opened.</summary>
    public HashSet<Type> Types { get; } = [];

    public static DebuggerView Of(params object[] roots)
    {
        var view = new DebuggerView();
        foreach (var root in roots)
            view.Open(root.GetType().Name, root);
        return view;
    }

    private void Open(string path, object? item)
    {
        if (item is null or Delegate or Type or Task or CancellationToken)
            return;
        Lines.Add($"{path} = {Display(item)}");
        if (item is string || item.GetType().IsPrimitive || (!item.GetType().IsValueType && !_seen.Add(item)))
            return;
        if (item is byte[] bytes)
        {
            Lines.Add($"{path} = {System.Text.Encoding.UTF8.GetString(bytes)}");
            return;
        }
        if (item is Exception { InnerException: { } inner })
            Open($"{path}.InnerException", inner);
        if (item is IEnumerable items)
        {
            foreach (var element in items)
                Open($"{path}[]", element);
        }
        for (var type = item.GetType(); type is not null && IsOurs(type); type = type.BaseType)
        {
            Types.Add(type);
            OpenMembers(path, item, type);
        }
    }

    private void OpenMembers(string path, object item, Type type)
    {
        foreach (var property in type.GetProperties(Declared).Where(property => property.GetIndexParameters().Length == 0 && IsBrowsable(property)))
            Open($"{path}.{property.Name}", Value(() => property.GetValue(item)));
        // The field of a property is shown as the property; a captured parameter is a field of its own.
        foreach (var field in type.GetFields(Declared).Where(field => IsBrowsable(field) && !field.Name.EndsWith("k__BackingField", StringComparison.Ordinal)))
            Open($"{path}.{field.Name}", field.GetValue(item));
    }

    private static object? Value(Func<object?> read)
    {
        try
        {
            return read();
        }
        catch (TargetInvocationException fault)
        {
            return fault.InnerException!.Message;
        }
    }

    private static string? Display(object item)
    {
        if (!IsOurs(item.GetType()) || item.GetType().GetCustomAttribute<DebuggerDisplayAttribute>() is not { Value: { } display })
            return item.ToString();
        return Hole().Replace(display, hole => hole.Groups[1].Value == "ToString()"
            ? item.ToString()!
            : item.GetType().GetProperty(hole.Groups[1].Value, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!.GetValue(item)?.ToString() ?? "null");
    }

    private static bool IsBrowsable(MemberInfo member) => member.GetCustomAttribute<DebuggerBrowsableAttribute>() is not { State: DebuggerBrowsableState.Never };

    private static bool IsOurs(Type type) => type.Assembly == typeof(AccsTransport).Assembly;

    [GeneratedRegex(@"\{([\w()]+)(,nq)?\}")]
    private static partial Regex Hole();
}
