using System.Text.Json.Nodes;
using AccsGen.Simulator.Bulk;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator;

/// <summary>
/// What the tenant holds, to be read and changed from a test: entities as JSON, in collections by name (<c>products</c>, <c>orders</c>). What is put here isn't checked as
/// a request would be; members that the service always fills in are filled in. Safe to use from any thread, also while requests are answered.
/// </summary>
public sealed class SimulatorState
{
    private readonly StateStore _store;
    private readonly TimeProvider _clock;
    private readonly SortedDictionary<string, Collection> _collections;
    private readonly Action _loaded;

    internal SimulatorState(StateStore store, TimeProvider clock, IEnumerable<Collection> collections, Action loaded)
    {
        _loaded = loaded;
        _store = store;
        _clock = clock;
        // Several modules may name a collection that they have in common.
        _collections = new(collections.Distinct().ToDictionary(collection => collection.Name), StringComparer.Ordinal);
    }

    /// <summary>The names of all collections, in alphabetical order. They depend on the spec in use.</summary>
    public IReadOnlyCollection<string> Names => _collections.Keys;

    /// <summary>The products.</summary>
    public SimulatorCollection Products => this["products"];

    /// <summary>The orders, each with its items.</summary>
    public SimulatorCollection Orders => this["orders"];

    /// <summary>The customers, each with its addresses.</summary>
    public SimulatorCollection Customers => this["customers"];

    /// <summary>A collection by its name.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="KeyNotFoundException">There is no collection of this name.</exception>
    public SimulatorCollection this[string name] => new(this, Find(name));

    /// <summary>
    /// Puts a great many entities into a collection, in place of what it holds: <c>products</c> with the SKUs <c>BULK-000000001</c> and on and
    /// what lies of them at the default source, or <c>orders</c>. They are made when they are looked at, so that a million takes no memory, and what is changed stays changed. Searches by id,
    /// key and date are quick, others look at all of them; <see cref="Save(Stream)"/> writes all of them.
    /// </summary>
    /// <param name="name"><c>products</c> or <c>orders</c>.</param>
    /// <param name="count">How many, 0 to 100,000,000.</param>
    /// <exception cref="ArgumentException">The collection has no synthetic entities.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is out of its range.</exception>
    public void Synthesize(string name, long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 100_000_000);
        var collection = Find(name);
        if (collection.Synthetic is not { } synthetic)
            throw new ArgumentException($"'{name}' can't be synthesized; {string.Join(" and ", _collections.Values.Where(other => other.Synthetic is not null).Select(other => other.Name))} can.", nameof(name));
        Change(collection, set =>
        {
            set.Make(synthetic, count);
            synthetic.Complete?.Invoke(set.Session, count);
            return count;
        });
    }

    /// <summary>Empties all collections.</summary>
    public void Clear()
    {
        lock (_store.WriteLock)
        {
            foreach (var collection in _collections.Values)
                _store[collection] = CollectionData.Empty(collection);
        }
    }

    /// <summary>Writes everything as JSON: an object with a list for each collection.</summary>
    /// <param name="stream">Where to; stays open.</param>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Dictionary<string, CollectionData> data;
        lock (_store.WriteLock)
            data = _collections.Values.ToDictionary(collection => collection.Name, collection => _store[collection]);
        StateFile.Write(stream, _collections.Keys.Select(name => KeyValuePair.Create(name, data[name])));
    }

    /// <summary>Writes everything into a file.</summary>
    /// <param name="path">The file; replaced when it exists.</param>
    public void Save(string path)
    {
        using var file = File.Create(path);
        Save(file);
    }

    /// <summary>
    /// Reads what <see cref="Save(Stream)"/> wrote, in place of what the named collections hold; others stay as they are. Asynchronous requests that were open when it was saved are queued again, in
    /// place of those that are queued.
    /// </summary>
    /// <param name="stream">Where from; stays open.</param>
    /// <exception cref="AccsSimulatorException">It isn't such JSON; the message says where. Nothing has changed then.</exception>
    public void Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var read = StateFile.Read(stream, _collections);
        lock (_store.WriteLock)
        {
            var session = new Session(_store, _clock.GetUtcNow());
            Fill(session, read);
            // What others had to follow is in step now; those that were read are to be as they were written.
            session.IsFollowed = false;
            Fill(session, read);
            session.Commit();
        }
        if (read.Any(list => list.Collection == BulkCollections.Operations))
            _loaded();
    }

    /// <summary>Reads a file that <see cref="Save(string)"/> wrote.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="AccsSimulatorException">It can't be read, or isn't such JSON.</exception>
    public void Load(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            Load(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new AccsSimulatorException($"The state '{path}' can't be read: {exception.Message}", exception);
        }
    }

    internal T Read<T>(Collection collection, Func<EntitySet, T> read) => read(new Session(_store, _clock.GetUtcNow())[collection]);

    internal T Change<T>(Collection collection, Func<EntitySet, T> change)
    {
        lock (_store.WriteLock)
        {
            var session = new Session(_store, _clock.GetUtcNow());
            var result = change(session[collection]);
            session.Commit();
            return result;
        }
    }

    private static void Fill(Session session, IReadOnlyList<(Collection Collection, IReadOnlyList<JsonObject> Entities)> read)
    {
        foreach (var (collection, _) in read)
            session[collection].Clear();
        foreach (var (collection, entities) in read)
        {
            foreach (var entity in entities)
                session[collection].Put(entity);
        }
    }

    private Collection Find(string name) => _collections.GetValueOrDefault(name)
        ?? throw new KeyNotFoundException($"There is no collection '{name}'. There are: {string.Join(", ", _collections.Keys)}.");
}
