namespace AccsGen.Naming;

/// <summary>Type names that a model can't have without making a user's file, or a generated one, ambiguous.</summary>
internal static class ReservedTypeNames
{
    /// <summary>The runtime's public types of namespace <c>AccsGen</c>.</summary>
    private static readonly HashSet<string> s_runtime = new(StringComparer.OrdinalIgnoreCase)
    {
        "CustomAttribute", "CustomAttributes", "CustomAttributeValue", "ExtensionAttributes", "Filter", "FilterGroup", "ImsCredential", "ImsTokenManager",
        "IQueryObject", "QueryObjectWriter", "RawJson", "RetryHandler", "SearchCriteria", "SortOrder", "StoreScope",
    };

    /// <summary>Types and namespaces that implicit usings bring in (System, its Collections.Generic, IO, Linq, Net.Http, Threading and Threading.Tasks).</summary>
    private static readonly HashSet<string> s_framework = new(StringComparer.OrdinalIgnoreCase)
    {
        // System
        "Action", "Activator", "AppContext", "AppDomain", "ApplicationId", "ArgIterator", "Array", "ArraySegment", "AsyncCallback", "Attribute",
        "AttributeTargets", "AttributeUsageAttribute", "Base64FormattingOptions", "BinaryData", "BitConverter", "Boolean", "Buffer", "Byte", "Char",
        "CharEnumerator", "Comparison", "Console", "ConsoleColor", "ConsoleKey", "ConsoleKeyInfo", "ConsoleModifiers", "ContextBoundObject", "Convert",
        "Converter", "DateOnly", "DateTime", "DateTimeKind", "DateTimeOffset", "DayOfWeek", "DBNull", "Decimal", "Delegate", "Double", "Enum", "Environment",
        "EnvironmentVariableTarget", "EventArgs", "EventHandler", "Exception", "FormattableString", "Func", "GC", "GCKind", "Guid", "Half", "HashCode",
        "Index", "Int128", "Int16", "Int32", "Int64", "IntPtr", "Lazy", "LoaderOptimization", "MarshalByRefObject", "Math", "MathF", "Memory",
        "MemoryExtensions", "MidpointRounding", "ModuleHandle", "MulticastDelegate", "Nullable", "Object", "OperatingSystem", "PlatformID", "Predicate",
        "Progress", "Random", "Range", "ReadOnlyMemory", "ReadOnlySpan", "ResolveEventArgs", "RuntimeArgumentHandle", "SByte", "SequencePosition", "Single",
        "Span", "String", "StringComparer", "StringComparison", "StringSplitOptions", "TimeOnly", "TimeProvider", "TimeSpan", "TimeZone", "TimeZoneInfo",
        "Tuple", "Type", "TypeCode", "TypedReference", "UInt128", "UInt16", "UInt32", "UInt64", "UIntPtr", "Uri", "UriBuilder", "UriComponents",
        "UriFormat", "UriHostNameType", "UriKind", "UriParser", "UriPartial", "UriTemplate", "ValueTuple", "ValueType", "Version", "Void", "WeakReference",

        // System.Collections.Generic
        "CollectionExtensions", "Comparer", "Dictionary", "EqualityComparer", "HashSet", "KeyValuePair", "LinkedList", "LinkedListNode", "List",
        "OrderedDictionary", "PriorityQueue", "Queue", "ReferenceEqualityComparer", "SortedDictionary", "SortedList", "SortedSet", "Stack",

        // System.IO
        "BinaryReader", "BinaryWriter", "BufferedStream", "Directory", "DirectoryInfo", "DriveInfo", "DriveType", "EnumerationOptions", "ErrorEventArgs",
        "File", "FileAccess", "FileAttributes", "FileInfo", "FileMode", "FileOptions", "FileShare", "FileStream", "FileStreamOptions", "FileSystemInfo",
        "HandleInheritability", "MatchCasing", "MatchType", "MemoryStream", "NotifyFilters", "Path", "RandomAccess", "SearchOption", "SeekOrigin", "Stream",
        "StreamReader", "StreamWriter", "StringReader", "StringWriter", "TextReader", "TextWriter", "UnixFileMode", "UnmanagedMemoryStream",
        "WaitForChangedResult", "WatcherChangeTypes",

        // System.Linq
        "AsyncEnumerable", "Enumerable", "EnumerableExecutor", "EnumerableQuery", "ImmutableArrayExtensions", "Lookup", "ParallelEnumerable",
        "ParallelExecutionMode", "ParallelMergeOptions", "ParallelQuery", "Queryable",

        // System.Net.Http
        "ByteArrayContent", "ClientCertificateOption", "DelegatingHandler", "FormUrlEncodedContent", "HttpClient", "HttpClientHandler", "HttpCompletionOption",
        "HttpContent", "HttpKeepAlivePingPolicy", "HttpMessageHandler", "HttpMessageInvoker", "HttpMethod", "HttpRequestError", "HttpRequestMessage",
        "HttpRequestOptions", "HttpRequestOptionsKey", "HttpResponseMessage", "HttpVersionPolicy", "MessageProcessingHandler", "MultipartContent",
        "MultipartFormDataContent", "ReadOnlyMemoryContent", "SocketsHttpHandler", "StreamContent", "StringContent",

        // System.Threading and System.Threading.Tasks
        "ApartmentState", "AsyncFlowControl", "AsyncLocal", "AsyncLocalValueChangedArgs", "AutoResetEvent", "Barrier", "CancellationToken",
        "CancellationTokenRegistration", "CancellationTokenSource", "CompressedStack", "ConcurrentExclusiveSchedulerPair", "ContextCallback",
        "CountdownEvent", "EventResetMode", "EventWaitHandle", "ExecutionContext", "HostExecutionContext", "HostExecutionContextManager", "Interlocked",
        "LazyInitializer", "LazyThreadSafetyMode", "Lock", "LockCookie", "LockRecursionPolicy", "ManualResetEvent", "ManualResetEventSlim", "Monitor",
        "Mutex", "NativeOverlapped", "NamedWaitHandleOptions", "Overlapped", "Parallel", "ParallelLoopResult", "ParallelLoopState", "ParallelOptions",
        "PeriodicTimer", "PreAllocatedOverlapped", "ReaderWriterLock", "ReaderWriterLockSlim", "RegisteredWaitHandle", "Semaphore", "SemaphoreSlim",
        "SendOrPostCallback", "SpinLock", "SpinWait", "SynchronizationContext", "Task", "TaskAsyncEnumerableExtensions", "TaskCanceledException",
        "TaskCompletionSource", "TaskContinuationOptions", "TaskCreationOptions", "TaskExtensions", "TaskFactory", "TaskScheduler", "TaskStatus",
        "TaskToAsyncResult", "Thread", "ThreadLocal", "ThreadPool", "ThreadPoolBoundHandle", "ThreadPriority", "ThreadStart", "ThreadState", "Timeout",
        "Timer", "TimerCallback", "ValueTask", "Volatile", "WaitCallback", "WaitHandle", "WaitHandleExtensions", "WaitOrTimerCallback",

        // Namespaces that stand where a type could
        "AccsGen", "System",
    };

    /// <summary>
    /// Whether the name belongs to the runtime or the framework, or has the form of their names: <c>Accs…</c>, <c>…Exception</c>, or <c>…Client</c>, which is
    /// how clients are called.
    /// </summary>
    public static bool Contains(string name) =>
        s_runtime.Contains(name)
        || s_framework.Contains(name)
        || name.StartsWith("Accs", StringComparison.Ordinal)
        || name.EndsWith("Client", StringComparison.Ordinal)
        || name.EndsWith("Exception", StringComparison.Ordinal);
}
