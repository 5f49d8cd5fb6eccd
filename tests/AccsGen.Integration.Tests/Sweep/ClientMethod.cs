namespace AccsGen.Integration.Tests.Sweep;

/// <summary>A generated method with the client to call it on, and the operation its descriptor names.</summary>
internal sealed record ClientMethod(AccsOperations Client, MethodInfo Method, string Operation)
{
    public ParameterInfo[] Arguments => Method.GetParameters()[..^2];

    /// <summary>Every method that a user can get to from the root client.</summary>
    public static IEnumerable<ClientMethod> ReachableFrom(AccsOperations client)
    {
        foreach (var method in client.GetType().GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).Where(IsOperation))
            yield return new(client, method, OperationOf(method));
        foreach (var property in client.GetType().GetProperties().Where(property => typeof(AccsOperations).IsAssignableFrom(property.PropertyType)))
        {
            foreach (var method in ReachableFrom((AccsOperations)property.GetValue(client)!))
                yield return method;
        }
    }

    /// <summary>Calls it, and gives what it returned: null from a method that returns nothing.</summary>
    public async Task<object?> CallAsync(object?[] arguments)
    {
        var task = (Task)Method.Invoke(Client, BindingFlags.DoNotWrapExceptions, null, [.. arguments, null, CancellationToken.None], CultureInfo.InvariantCulture)!;
        await task;
        return Method.ReturnType.IsGenericType ? task.GetType().GetProperty("Result")!.GetValue(task) : null;
    }

    public override string ToString() => $"{Method.DeclaringType!.Name}.{Method.Name} ({Operation})";

    private static bool IsOperation(MethodInfo method) => method is { IsVirtual: true, IsSpecialName: false } && method.Name.EndsWith("Async", StringComparison.Ordinal);

    private static string OperationOf(MethodInfo method)
    {
        var field = $"s_{char.ToLowerInvariant(method.Name[0])}{method.Name[1..]}";
        return method.DeclaringType!.GetField(field, BindingFlags.Static | BindingFlags.NonPublic)?.GetValue(null)?.ToString()
            ?? throw new InvalidOperationException($"{method.DeclaringType.Name}.{method.Name} has no descriptor {field}.");
    }
}
