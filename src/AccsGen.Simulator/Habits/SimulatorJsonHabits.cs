namespace AccsGen.Simulator;

/// <summary>
/// The service's ways with JSON (facts/accs-wire.md, sections 9, 11 and 14), each to be had or not, to find out what a client puts up with. As they are by default, answers look as Adobe's
/// samples do. Can be changed while requests are answered.
/// </summary>
public sealed class SimulatorJsonHabits
{
    /// <summary>An empty object is <c>[]</c>; <c>{}</c> when off. Default on.</summary>
    public JsonHabit EmptyObjectsAsLists { get; set; } = JsonHabit.On;

    /// <summary>A required member without a value is <c>null</c>; left out when off. Default on.</summary>
    public JsonHabit NullsInRequired { get; set; } = JsonHabit.On;

    /// <summary>An optional member without a value is <c>null</c> rather than left out. Default off.</summary>
    public JsonHabit NullsInOptional { get; set; }

    /// <summary>A number that is the whole answer is text: <c>"3418"</c>. Default off; a few operations do so anyway.</summary>
    public JsonHabit RootNumbersAsText { get; set; }

    /// <summary>Numbers inside of answers are text: <c>"weight":"0.5"</c>. Default off.</summary>
    public JsonHabit NumbersAsText { get; set; }

    /// <summary>Amounts have four decimals, as the database keeps them, and are text: <c>"12.0000"</c>. Default off.</summary>
    public JsonHabit PaddedDecimals { get; set; }

    /// <summary>Amounts come as the nearest binary fraction: <c>29.949999999999999</c> for 29.95. Default off.</summary>
    public JsonHabit FloatNoise { get; set; }

    /// <summary>Booleans are <c>0</c> or <c>1</c>, some of them as text. Default off.</summary>
    public JsonHabit FlagsAsNumbers { get; set; }

    /// <summary>A list is an object with numbers for names, as PHP writes one with gaps. Default off.</summary>
    public JsonHabit ListsAsObjects { get; set; }

    /// <summary>A list of one scalar is the scalar. Default off.</summary>
    public JsonHabit SingleItemsAsScalars { get; set; }

    /// <summary>An empty object is <c>""</c>. Default off.</summary>
    public JsonHabit EmptyObjectsAsText { get; set; }

    /// <summary>An object inside of an answer is JSON in a text. Default off.</summary>
    public JsonHabit ObjectsAsText { get; set; }

    /// <summary>A date without a value is <c>0000-00-00 00:00:00</c>. Default off.</summary>
    public JsonHabit ZeroDates { get; set; }

    /// <summary>Objects have a member that no spec knows, as when a module was added to the tenant. Default off.</summary>
    public JsonHabit UnknownMembers { get; set; }

    /// <summary>An operation that returns nothing answers with nothing instead of <c>[]</c>. Default off.</summary>
    public JsonHabit EmptyVoidAnswers { get; set; }

    /// <summary>The worst day of a service: all of them, now and then.</summary>
    public void BeWorst()
    {
        foreach (var set in Setters)
            set(this, JsonHabit.Sometimes);
    }

    /// <summary>JSON as the spec says it: none of them.</summary>
    public void BePlain()
    {
        foreach (var set in Setters)
            set(this, JsonHabit.Off);
    }

    /// <summary>As answers are by default.</summary>
    public void BeUsual()
    {
        BePlain();
        EmptyObjectsAsLists = JsonHabit.On;
        NullsInRequired = JsonHabit.On;
    }

    /// <summary>Whether answers can go out as they are.</summary>
    internal bool AreUsual => EmptyObjectsAsLists == JsonHabit.On && NullsInRequired == JsonHabit.On
        && (NullsInOptional, RootNumbersAsText, NumbersAsText, PaddedDecimals, FloatNoise, FlagsAsNumbers) is (JsonHabit.Off, JsonHabit.Off, JsonHabit.Off, JsonHabit.Off, JsonHabit.Off, JsonHabit.Off)
        && (ListsAsObjects, SingleItemsAsScalars, EmptyObjectsAsText, ObjectsAsText, ZeroDates, UnknownMembers, EmptyVoidAnswers)
            is (JsonHabit.Off, JsonHabit.Off, JsonHabit.Off, JsonHabit.Off, JsonHabit.Off, JsonHabit.Off, JsonHabit.Off);

    private static Action<SimulatorJsonHabits, JsonHabit>[] Setters { get; } =
    [
        (habits, value) => habits.EmptyObjectsAsLists = value,
        (habits, value) => habits.NullsInRequired = value,
        (habits, value) => habits.NullsInOptional = value,
        (habits, value) => habits.RootNumbersAsText = value,
        (habits, value) => habits.NumbersAsText = value,
        (habits, value) => habits.PaddedDecimals = value,
        (habits, value) => habits.FloatNoise = value,
        (habits, value) => habits.FlagsAsNumbers = value,
        (habits, value) => habits.ListsAsObjects = value,
        (habits, value) => habits.SingleItemsAsScalars = value,
        (habits, value) => habits.EmptyObjectsAsText = value,
        (habits, value) => habits.ObjectsAsText = value,
        (habits, value) => habits.ZeroDates = value,
        (habits, value) => habits.UnknownMembers = value,
        (habits, value) => habits.EmptyVoidAnswers = value,
    ];
}
