using AccsGen.Integration.Tests.Sweep;

namespace AccsGen.Integration.Tests.Corpus.Quirks;

/// <summary>Finds the class of every object of the spec, by walking both at once from what the operations take and answer.</summary>
internal sealed class ModelTypes
{
    private readonly SpecFile _spec;
    private readonly Dictionary<Type, JsonElement> _schemas = [];

    public ModelTypes(SpecFile spec, AccsClient client)
    {
        _spec = spec;
        foreach (var method in ClientMethod.ReachableFrom(client))
            Walk(method, spec.Operations[method.Operation]);
    }

    /// <summary>The schema of each model, in a fixed order.</summary>
    public IEnumerable<(Type Model, JsonElement Schema)> All => _schemas.Select(pair => (pair.Key, pair.Value))
        .OrderBy(pair => pair.Key.Name, StringComparer.Ordinal);

    /// <summary>Reads every property, also of models inside.</summary>
    public static void LookAt(object? value)
    {
        if (value is AccsModel model and not ExtensionAttributes)
        {
            foreach (var property in model.GetType().GetProperties().Where(property => property.DeclaringType == model.GetType()))
                LookAt(property.GetValue(model));
        }
        else if (value is System.Collections.IEnumerable items and not string)
        {
            foreach (var item in items)
                LookAt(item);
        }
    }

    private void Walk(ClientMethod method, SpecOperation operation)
    {
        if (operation.Answer is { } answer && method.Method.ReturnType.IsGenericType)
            Walk(method.Method.ReturnType.GetGenericArguments()[0], answer);
        foreach (var argument in method.Arguments)
        {
            if (operation.Body?.FirstOrDefault(place => SpecParameter.SameName(place.Name, argument.Name!)) is { } place)
                Walk(argument.ParameterType, place.Schema);
        }
    }

    private void Walk(Type type, JsonElement schema)
    {
        var resolved = _spec.Resolve(schema).Schema;
        if (typeof(AccsModel).IsAssignableFrom(type) && resolved.TryGetProperty("properties", out var members) && _schemas.TryAdd(type, resolved))
        {
            foreach (var member in members.EnumerateObject())
            {
                if (PropertyOf(type, member.Name) is { } property)
                    Walk(property.PropertyType, member.Value);
            }
        }
        else if (resolved.TryGetProperty("items", out var items) && type.IsGenericType)
        {
            Walk(type.GetGenericArguments()[0], items);
        }
    }

    /// <summary>The property for a member. Names that clash have a suffix; the name as it is comes first.</summary>
    public static PropertyInfo? PropertyOf(Type type, string jsonName)
    {
        var own = type.GetProperties().Where(property => property.DeclaringType == type).ToList();
        return own.Find(property => SpecParameter.SameName(jsonName, property.Name)) 
            ?? own.Find(property => SpecParameter.SameName($"{jsonName}Value", property.Name));
    }
}
