using System.Text.Json.Nodes;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Resources;

/// <summary>An entity about to be saved: the rules of its kind check and complete it.</summary>
/// <param name="Value">The entity as it would be saved, to be changed by the rules. A new one may not have an id yet.</param>
/// <param name="Before">The entity as it is; null for a new one.</param>
/// <param name="Given">What the request gave.</param>
/// <param name="Request">The request.</param>
internal sealed record EntityChange(JsonObject Value, Entity? Before, JsonElement Given, OperationRequest Request)
{
    public bool IsNew => Before is null;

    public Session Session => Request.Session;

    /// <summary>Whether the request gave a member, null included.</summary>
    public bool Gives(string member) => Given.ValueKind == JsonValueKind.Object && Given.TryGetProperty(member, out _);

    /// <summary>The text of a member as it would be saved; null when there is none.</summary>
    public string? Text(string member) => Value.Text(member);

    public long? Integer(string member) => Value.Integer(member);

    public decimal? Number(string member) => Value.Number(member);

    /// <summary>Numbers are the service's to give: one that comes with a new entity names another one, which isn't there. 0 names none.</summary>
    /// <param name="member">The member.</param>
    /// <param name="name">How the service calls it.</param>
    /// <exception cref="Errors.ServiceException">A new entity came with a number.</exception>
    public void RefuseId(string member, string name)
    {
        if (!IsNew)
            return;
        var id = Integer(member);
        Value.Remove(member);
        if (id is not (null or 0))
            throw Errors.ServiceException.NoSuchEntity(name, CollectionKey.Of(id.Value));
    }

    /// <summary>Refuses an entity that lacks members.</summary>
    /// <exception cref="Errors.ServiceException">One is missing or empty.</exception>
    public void Require(params ReadOnlySpan<string> members)
    {
        var missing = new List<string>();
        foreach (var member in members)
        {
            if (Value[member] is not { } node || (node.GetValueKind() == JsonValueKind.String && string.IsNullOrWhiteSpace(Value.Text(member))))
                missing.Add(member);
        }
        if (missing.Count > 0)
            throw Errors.ServiceException.Missing(missing);
    }
}
