using System.Text.Json.Nodes;

namespace AccsGen.Simulator.State;

/// <summary>A collection as one session sees it, with the session's own changes.</summary>
internal sealed class EntitySet(Collection collection, CollectionData data, Session session)
{
    private readonly CollectionData _before = data;

    public Collection Collection { get; } = collection;

    public CollectionData Data { get; private set; } = data;

    public Session Session { get; } = session;

    public bool IsChanged => !ReferenceEquals(Data, _before);

    /// <summary>All entities, by number.</summary>
    public EntityRows Rows => Data.Rows;

    public Entity? Find(string key) => Data.Find(key);

    public Entity? Find(long id) => Data.Find(CollectionKey.Of(id));

    /// <summary>The entity with a number, where the key is another member: the product with an id.</summary>
    public Entity? FindNumber(long number) => Data.FindNumber(number);

    /// <summary>The entities that have one of the collection's tags, by number.</summary>
    public IEnumerable<Entity> Tagged(string tag) => Data.Tagged(tag);

    /// <summary>A copy to be changed and put back; null where there is no such entity.</summary>
    public JsonObject? Edit(string key) => Find(key)?.Edit();

    public JsonObject? Edit(long id) => Find(id)?.Edit();

    /// <summary>The entities for which a member has a value, such as the items of an order.</summary>
    public IEnumerable<Entity> Where(string member, long value) =>
        Where(member, CollectionKey.Of(value), row => row.Value.TryGetProperty(member, out var given) && given.ValueKind == JsonValueKind.Number && given.TryGetInt64(out var number) && number == value);

    public IEnumerable<Entity> Where(string member, string value) =>
        Where(member, value, row => row.Value.TryGetProperty(member, out var given) && given.ValueKind == JsonValueKind.String && Collection.Key.Comparer.Equals(given.GetString(), value));

    /// <summary>The id that a new entity would get.</summary>
    public long NextId => Data.LastNumber + 1;

    /// <summary>Adds an entity, or puts it in the place of the one with its key. One without a key gets the next id.</summary>
    /// <exception cref="InvalidOperationException">It has no key, and the collection gives none out, or a key that is no number where it must be one.</exception>
    public Entity Put(JsonObject value)
    {
        var key = Collection.Key.Of(value);
        if (key is null)
        {
            if (!Collection.Key.IsNumber)
                throw new InvalidOperationException($"An entity of {Collection.Name} needs {string.Join(" and ", Collection.Key.Members)}.");
            value[Collection.Key.Members[0]] = NextId;
            key = CollectionKey.Of(NextId);
        }
        var existing = Find(key);
        var number = existing?.Number ?? NumberOf(key, value);
        if (Collection.NumberMember is { } member)
            value[member] ??= number;
        Collection.Defaults?.Invoke(value, Session.Now);
        var entity = Entity.Of(existing?.Key ?? key, number, value);
        Data = Data.With(entity);
        if (Collection.Follower is not { } follower || !Session.IsFollowed)
            return entity;
        follower(Session, existing, entity);
        return Find(entity.Key) ?? entity;
    }

    public bool Remove(string key)
    {
        if (Find(key) is not { } entity)
            return false;
        Data = Data.Without(entity);
        if (Session.IsFollowed)
            Collection.Follower?.Invoke(Session, entity, null);
        return true;
    }

    public bool Remove(long id) => Remove(CollectionKey.Of(id));

    /// <summary>Removes everything, and nobody follows.</summary>
    public void Clear() => Data = CollectionData.Empty(Collection);

    /// <summary>Puts so many made entities in the place of everything, and nobody follows.</summary>
    public void Make(SyntheticEntities synthetic, long count) => Data = CollectionData.Make(Collection, synthetic, count);

    /// <summary>Made entities are told by what is known of them.</summary>
    private IEnumerable<Entity> Where(string member, string text, Func<Entity, bool> test)
    {
        var (data, rows) = (Data, Rows);
        if (data.Member(member) is not { } known)
            return rows.Where(test);
        if (known is not { Rises: true, IsText: true })
            return Enumerable.Range(0, rows.Count).Where(place => data.Prepared(place, known) is { } value ? Collection.Key.Comparer.Equals(value, text) : test(rows[place])).Select(place => rows[place]);
        var number = data.FirstNumber(number => Collection.Key.Comparer.Compare(known.Of(number), text) >= 0);
        IEnumerable<long> made = data.IsMade(number) && Collection.Key.Comparer.Equals(known.Of(number), text) ? [data.RankOf(number)] : [];
        return made.Concat(data.OtherPlaces().Where(place => test(data.At(place)))).Order().Select(data.At);
    }

    private long NumberOf(string key, JsonObject value)
    {
        if (Collection.Key.IsNumber)
            return long.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw new InvalidOperationException($"An entity of {Collection.Name} has '{key}' as {Collection.Key.Members[0]}, which must be a number.");
        return (Collection.NumberMember is { } member ? value.Integer(member) : null) ?? NextId;
    }
}
